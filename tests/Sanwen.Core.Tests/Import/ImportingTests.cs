using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Matters;
using Sanwen.Core.Stores;
using static Sanwen.Core.Tests.Import.ListFiles;

namespace Sanwen.Core.Tests.Import;

public sealed class ImportingTests : ImportingOffice
{
    [Fact]
    public async Task Everything_new_is_written_at_once_with_its_journal()
    {
        var plan = await Preview(PeopleSheet("新人|城建办||new@x.example|承办人"), MatterSheet(("责任人", "新人")));
        Assert.Equal(new ImportTally(People: new(1, 0), Matters: new(1, 0)), await Done(plan));
        Assert.Equal("new@x.example", (await Stored()).Responsible);
        var entry = Assert.Single(await _store.Journal("ZM-1", Cancel));
        Assert.Equal((JournalAction.Imported, Officer, "从名单导入。"), (entry.Action, entry.Actor, entry.Text));
        Assert.Single(await _store.Journal("new@x.example", Cancel));
        Assert.Equal(1, _store.Commits);
    }

    [Fact]
    public async Task A_change_is_journalled_in_words_and_importing_again_writes_nothing()
    {
        _store.Set(Known);
        await Done(await Preview(MatterSheet(("责任人", "wang1@x.example"), ("备注", ""))));
        var entry = Assert.Single(await _store.Journal("ZM-1", Cancel));
        Assert.Equal(
            (JournalAction.Changed, "从名单导入更改：责任人 张三（zhang@x.example） → 王五（wang1@x.example）；备注 旧 → （空）。"),
            (entry.Action, entry.Text));

        Assert.Equal(new ImportTally(), await Done(await Preview(MatterSheet(("责任人", "wang1@x.example"), ("备注", "")))));
        Assert.Equal(1, _store.Commits);
    }

    [Fact]
    public async Task What_the_workflow_wrote_since_the_preview_is_kept()
    {
        _store.Set(Known);
        var plan = await Preview(MatterSheet(("备注", "新")));
        _store.Set(Known with { Words = "刚答复", NeedsCoordination = true });
        await Done(plan);
        var matter = await Stored();
        Assert.Equal(("新", "刚答复", true), (matter.Note, matter.Words, matter.NeedsCoordination));
    }

    [Fact]
    public async Task A_matter_whose_columns_were_changed_since_the_preview_is_to_be_previewed_again()
    {
        _store.Set(Known);
        var plan = await Preview(MatterSheet(("备注", "新")));
        _store.Set(Known with { Due = new(2027, 3, 31) });
        await RefusedAsMoved(plan);
        Assert.Equal("旧", (await Stored()).Note);
    }

    [Fact]
    public async Task A_matter_that_somebody_else_imported_since_the_preview_is_to_be_previewed_again()
    {
        var plan = await Preview(MatterSheet());
        _store.Set(Known);
        await RefusedAsMoved(plan);
    }

    [Fact]
    public async Task A_write_in_the_very_moment_of_applying_wins()
    {
        _store.Set(Known);
        var plan = await Preview(MatterSheet(("备注", "新")));
        _store.Meanwhile = () => _store.Set(Known with { Progress = 60 });
        await RefusedAsMoved(plan);
        Assert.Equal(60, (await Stored()).Progress);
    }

    [Fact]
    public async Task A_plan_made_anew_must_be_the_one_that_was_seen()
    {
        _store.Set(Known);
        var seen = (await Preview(MatterSheet(("备注", "新")))).Fingerprint;
        var again = await Preview(MatterSheet(("备注", "新")));
        Assert.IsType<Outcome<ImportTally>.Done>(await _importing.Apply(again, Officer, Now, seen, Cancel));

        var other = await Preview(MatterSheet(("备注", "又新")));
        Assert.IsType<Outcome<ImportTally>.Refused>(await _importing.Apply(other, Officer, Now, seen, Cancel));
    }

    [Fact]
    public async Task A_plan_with_problems_is_not_applied()
    {
        var plan = await Preview(MatterSheet(("事项", "")), PeopleSheet("新人|城建办||new@x.example|承办人"));
        var refused = Assert.IsType<Outcome<ImportTally>.Refused>(await _importing.Apply(plan, Officer, Now, null, Cancel));
        Assert.Equal("名单中有 1 处问题，没有导入任何内容。请改正后重新导入。", refused.Reason);
        Assert.Equal(0, _store.Commits);
    }

    private async Task<Matter> Stored() => (await _store.Find<Matter>("ZM-1", Cancel))!.Value;

    private async Task<ImportTally> Done(ImportPlan plan) =>
        Assert.IsType<Outcome<ImportTally>.Done>(await _importing.Apply(plan, Officer, Now, null, Cancel)).Value;

    private async Task RefusedAsMoved(ImportPlan plan)
    {
        var commits = _store.Commits;
        var refused = Assert.IsType<Outcome<ImportTally>.Refused>(await _importing.Apply(plan, Officer, Now, null, Cancel));
        Assert.Contains("请重新预览", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(commits, _store.Commits);
    }
}

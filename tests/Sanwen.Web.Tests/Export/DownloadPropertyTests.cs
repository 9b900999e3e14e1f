using FsCheck;
using FsCheck.Fluent;
using Sanwen.Core.Export;
using Sanwen.Core.Import;
using Sanwen.Core.Offices;
using Sanwen.Core.Time;
using Sanwen.Web.Export;
using Sanwen.Web.Import;
using Sanwen.Web.Tests.Import;

namespace Sanwen.Web.Tests.Export;

public sealed class DownloadPropertyTests
{
    [Fact]
    public void Any_valid_matter_downloaded_and_imported_again_is_unchanged() => Prop
        .ForAll(AnyMatter.Valid(), matter =>
        {
            var office = new Office(Rules.Default, new WorkCalendar([])).With(AnyMatter.Doer).With(AnyMatter.Boss).With(matter);
            using var file = WorkbookWriter.Write(OfficeLists.Matters([matter], office, new(2026, 11, 22), a => a), Rules.Default);
            var plan = ImportPlan.Of([Task.Run(() => SheetReader.Read("a.xlsx", file)).GetAwaiter().GetResult()], office);

            Assert.Empty(plan.Problems);
            var same = Assert.Single(plan.Matters);
            Assert.True(same.State == ImportState.Unchanged, string.Join('；', same.Changes));
        })
        .QuickCheckThrowOnFailure();
}

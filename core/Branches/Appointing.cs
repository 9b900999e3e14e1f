using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Branches;

/// <summary>Appoints secretaries: the tier above does, and at the top the supervision officers or an administrator.</summary>
public sealed class Appointing(IStore store, OfficeReader offices)
{
    /// <param name="branch">The branch's key.</param>
    /// <param name="by">The address of who appoints.</param>
    /// <param name="secretary">The address of who becomes secretary: one of the people file.</param>
    public Task<Outcome<Branch>> Appoint(
        string branch, string by, string secretary, DateTimeOffset now, CancellationToken cancel = default) =>
        store.Decide(
            async () =>
            {
                var office = await offices.Read(cancel).ConfigureAwait(false);
                if (await store.Find<Branch>(Branch.IdOf(branch), cancel).ConfigureAwait(false) is not { } stored) return Refuse($"没有支部 {branch}。");
                if (MayAppoint(office, stored.Value, by, China.DateOf(now)) is not { } actor) return Refuse("书记由上一层级的书记任命；没有上级的由督办员或管理员设置。");
                if (Refusal(stored.Value, secretary, office) is { } refusal) return Refuse(refusal);

                var appointed = stored.Value with
                {
                    Secretary = secretary,
                    Members = [.. stored.Value.Members.Where(m => m != secretary)],
                };
                var note = new JournalNote(now, actor, JournalAction.Appointed, $"任命{office.NameOf(secretary)}为书记，原为{office.NameOf(stored.Value.Secretary)}。");
                return (new Change().Put(stored, appointed, note), new Outcome<Branch>.Done(appointed));
            },
            cancel);

    /// <summary>In whose place somebody may appoint the secretary of a branch; null when not at all.</summary>
    public static Actor? MayAppoint(Office office, Branch branch, string by, DateOnly day)
    {
        if (branch.Parent is { } parent) return office.As(by, office.Branches[parent].Secretary, day);
        return office.Is(by, Roles.Officer | Roles.Administrator) ? new(by) : null;
    }

    private static string? Refusal(Branch branch, string secretary, Office office)
    {
        if (branch.LapsedOn is not null) return $"{branch.Name}已经撤销。";
        if (!office.People.ContainsKey(secretary)) return "请选择人员名单中的人。";
        return secretary == branch.Secretary ? $"{office.NameOf(secretary)}现在就是书记。" : null;
    }

    private static (Change?, Outcome<Branch>) Refuse(string reason) => (null, new Outcome<Branch>.Refused(reason));
}

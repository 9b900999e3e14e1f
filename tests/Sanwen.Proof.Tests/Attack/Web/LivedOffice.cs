using System.Diagnostics.CodeAnalysis;

namespace Sanwen.Proof.Tests.Attack.Web;

/// <summary>Attacks that leave nothing behind share one office, one after another.</summary>
[CollectionDefinition(Name)]
[SuppressMessage("Design", "CA1515:Consider making public types internal", Justification = "The test framework looks for it.")]
public sealed class LivedOffice : ICollectionFixture<Lived>
{
    public const string Name = "lived office";
}

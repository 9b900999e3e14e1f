using Sanwen.Core.Time;

namespace Sanwen.Proof.Tests.LongRun;

/// <summary>Something that never may happen has happened.</summary>
internal sealed class BrokenPromise(int seed, DateTimeOffset at, string what)
    : Exception($"PROOF_SEED={seed}, {China.Stamp(at)}: {what}");

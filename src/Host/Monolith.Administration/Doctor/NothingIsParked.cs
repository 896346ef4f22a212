namespace Monolith.Administration.Doctor;

internal sealed class NothingIsParked(EventAdmin events) : IDoctorCheck
{
    public string Name => "nothing-is-parked";

    public async Task<IReadOnlyList<Sentence>> Run(CancellationToken ct)
    {
        var findings = new Findings();
        foreach (var state in await events.States(ct))
        {
            if (state.Parked > 0) findings.Add(Sentence.Of("administration.found-parked", Sentence.Word("subscriber." + state.Name), state.Parked));
            if (state.Waiting > 0) findings.Add(Sentence.Of("administration.found-waiting", Sentence.Word("subscriber." + state.Name), state.Waiting));
        }

        return findings.All;
    }
}

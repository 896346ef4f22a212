namespace Monolith.Administration.Doctor;

internal sealed class Findings
{
    private const int Most = 50;
    private readonly List<Sentence> _all = [];

    public IReadOnlyList<Sentence> All => _all;

    public void Add(Sentence finding)
    {
        if (_all.Count < Most) _all.Add(finding);
    }
}

using Monolith.SharedKernel.Text;

namespace Monolith.Pos.Findings;

/// <summary>Findings as the Contracts show them.</summary>
internal static class FindingMapping
{
    public static TicketFinding Info(this Sentence said, ITexts texts) => new(said.Key, said.Args, said.In(texts));

    public static TicketFinding Info(this FindingRow row, ITexts texts) => Sentence.Parse(row.Sentence).Info(texts);
}

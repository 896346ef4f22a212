namespace Monolith.Pos.Contracts;

/// <summary>Which registers have a receipt printer of their own. Answered by whoever drives devices; without it none has.</summary>
public interface IRegisterPrinters
{
    Task<IReadOnlyList<Guid>> Printing(CancellationToken ct);
}

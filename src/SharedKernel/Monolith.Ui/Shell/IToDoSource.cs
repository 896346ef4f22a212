namespace Monolith.Ui;

/// <summary>What waits for the signed-in person in a module; the start page lists it. Runs as that person.</summary>
public interface IToDoSource
{
    /// <returns>At most a handful, most urgent first; empty when nothing waits.</returns>
    Task<IReadOnlyList<ToDo>> ToDos(CancellationToken ct);
}

/// <param name="Text">In the reader's language, with the number: "3 orders wait for approval".</param>
/// <param name="Href">The list with the right filter set.</param>
public sealed record ToDo(string Text, string Href, Meaning Kind = Meaning.Info);

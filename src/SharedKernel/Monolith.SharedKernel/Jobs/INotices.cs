namespace Monolith.SharedKernel.Jobs;

/// <summary>Tells people about something that they should look at: shown at the bell to everybody with the permission.</summary>
public interface INotices
{
    /// <param name="textKey">Text with {0}, {1}… for the arguments.</param>
    /// <param name="href">The page where it can be dealt with.</param>
    /// <param name="permission">Who sees it.</param>
    Task Add(string textKey, IReadOnlyList<string> args, string href, string permission, CancellationToken ct);
}

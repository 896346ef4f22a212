namespace Monolith.Host.Composition;

internal static class OwnProgram
{
    /// <summary>How this program is started once more: as its own executable, or as a library of the runtime's (with <c>dotnet</c>, in
    /// tests).</summary>
    public static IReadOnlyList<string> Start
    {
        get
        {
            var library = typeof(OwnProgram).Assembly.Location;
            var running = Environment.ProcessPath;
            var name = Path.GetFileNameWithoutExtension(library);
            var isExecutable = name.Length == 0 || Path.GetFileNameWithoutExtension(running) == name;
            return isExecutable && running is not null ? [running] : ["dotnet", library];
        }
    }
}

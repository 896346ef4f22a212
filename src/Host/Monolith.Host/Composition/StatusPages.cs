namespace Monolith.Host.Composition;

internal static class StatusPages
{
    /// <summary>Unknown addresses show the shell's not-found page; the API answers for itself.</summary>
    public static void UseStatusCodePagesWithReExecute(
        this WebApplication app, string path, bool createScopeForStatusCodePages, string pathsToLeaveAlone) => app.UseWhen(
        http => !http.Request.Path.StartsWithSegments(pathsToLeaveAlone),
        pages => pages.UseStatusCodePagesWithReExecute(path, createScopeForStatusCodePages: createScopeForStatusCodePages));
}

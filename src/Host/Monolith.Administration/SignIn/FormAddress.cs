namespace Monolith.Administration.SignIn;

/// <summary>Where a plain form leads to.</summary>
internal static class FormAddress
{
    private const int Longest = 2000;

    private static readonly Error NotOurs = Error.Invalid("request.other-address",
        "Where to go next must be an address of this shop, such as /pos/tickets.");

    /// <summary>Back to the form, with what was typed and what was wrong with it.</summary>
    public static Microsoft.AspNetCore.Http.IResult Back(string form, params (string Name, string? Value)[] values) =>
        Results.Redirect(form + QueryString.Create(values.Select(v => KeyValuePair.Create(v.Name, v.Value))));

    /// <summary>There, if it is one of our addresses; nobody is led elsewhere, and what is none is refused.</summary>
    public static Microsoft.AspNetCore.Http.IResult To(string? url, string otherwise = "/") =>
        Refuses(url)?.ToHttp() ?? Results.LocalRedirect(url is { Length: > 0 } ? url : otherwise);

    /// <summary>Null: one of our addresses, or none was given.</summary>
    public static Error? Refuses(string? url) => string.IsNullOrEmpty(url) || IsOurs(url) ? null : NotOurs;

    private static bool IsOurs(string url) =>
        url.Length < Longest && url[0] == '/' && !url.StartsWith("//", StringComparison.Ordinal)
        && !url.Any(c => c == '\\' || char.IsControl(c)) && Path(url) is var path
        && !path.StartsWith("//", StringComparison.Ordinal) && !path.Any(c => c == '\\' || char.IsControl(c));

    private static string Path(string url) => Uri.UnescapeDataString(url.Split('?')[0]);
}

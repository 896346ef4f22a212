namespace Monolith.Administration.SignIn;

/// <summary>Where a plain form leads to.</summary>
internal static class FormAddress
{
    private const int Longest = 2000;

    /// <summary>Back to the form, with what was typed and what was wrong with it.</summary>
    public static Microsoft.AspNetCore.Http.IResult Back(string form, params (string Name, string? Value)[] values) =>
        Results.Redirect(form + QueryString.Create(values.Select(v => KeyValuePair.Create(v.Name, v.Value))));

    /// <summary>The address if it is one of ours, else the start page: nobody is led elsewhere.</summary>
    public static string Local(string? url) =>
        url is { Length: > 0 and < Longest } && url[0] == '/'
        && !url.StartsWith("//", StringComparison.Ordinal) && !url.Contains('\\', StringComparison.Ordinal)
            ? url
            : "/";
}

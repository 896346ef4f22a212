namespace Monolith.SharedKernel.Text;

/// <summary>Texts for people in the language of the current request or circuit (<see cref="System.Globalization.CultureInfo.CurrentUICulture"/>).
/// They come from <c>Texts/{language}.json</c> in each assembly; another language is another file.</summary>
public interface ITexts
{
    /// <summary>The text of a key; the key itself where nobody wrote one (a test keeps that from happening).</summary>
    string this[string key] { get; }

    /// <summary>The text with <c>{0}</c>, <c>{1}</c>… filled in; <c>{0:n}</c> is a number as pages show it,
    /// <c>{0:n job|jobs}</c> with its word.</summary>
    string this[string key, params object?[] args] { get; }

    /// <summary><c>en</c> or <c>zh</c>.</summary>
    string Language { get; }

    IReadOnlyList<string> Languages { get; }

    /// <summary>The text in a named language, for receipts and notifications.</summary>
    string In(string language, string key, params object?[] args);

    /// <summary>An error in the reader's language: the text <c>error.{code}</c> with the error's named arguments, else its own message.</summary>
    string Of(Error error);
}

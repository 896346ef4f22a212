using System.Globalization;

namespace Monolith.Testing;

/// <summary>Runs a test under a culture that breaks careless code: hu-HU (decimal comma), tr-TR (dotless i), ar-SA (other calendar).</summary>
public static class Culture
{
    /// <summary><c>using var _ = Culture.Use("hu-HU");</c> The former culture returns on dispose.</summary>
    public static IDisposable Use(string name)
    {
        var restore = new Restore(CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
        return restore;
    }

    private sealed class Restore(CultureInfo culture, CultureInfo uiCulture) : IDisposable
    {
        public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
    }
}

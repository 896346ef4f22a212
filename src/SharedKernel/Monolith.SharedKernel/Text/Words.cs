using System.Text.Json;

namespace Monolith.SharedKernel.Text;

/// <summary>The text keys of an enum's values: <c>{family}.{value in kebab case}</c>, for example <c>purchasing.state.partly-received</c>.</summary>
public static class Words
{
    public static string Key(string family, Enum value) => $"{family}.{Kebab(value.ToString())}";

    public static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}

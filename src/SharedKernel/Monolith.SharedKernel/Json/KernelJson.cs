using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Monolith.SharedKernel;

/// <summary>How we write and read JSON everywhere: events, stored answers, audit, the API.
/// What has no default must be there when it is read.</summary>
public static class KernelJson
{
    public static readonly JsonSerializerOptions Options = Apply(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>For events: members that are null are left out, so that room for what is rare costs nothing.</summary>
    public static readonly JsonSerializerOptions Events = new(Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private static readonly JsonSerializerOptions[] ByDigits =
        [.. Enumerable.Range(0, Money.Decimals + 1).Select(digits => InDigits(() => digits))];

    /// <summary>The same for what people and other programs read: amounts have exactly the currency's digits.</summary>
    public static JsonSerializerOptions Of(Currency currency) => ByDigits[currency.Digits];

    /// <summary>Amounts are written in the digits of the moment.</summary>
    public static void WriteAmounts(JsonSerializerOptions options, Func<int> digits)
    {
        options.Converters.Insert(0, new MoneyInDigits(digits));
        options.Converters.Insert(0, new UnitCostInDigits(digits));
    }

    private static JsonSerializerOptions InDigits(Func<int> digits)
    {
        var options = new JsonSerializerOptions(Options);
        WriteAmounts(options, digits);
        return options;
    }

    /// <summary>Under this key of an exception's data, the member of a value that can't be read where the serializer knows only the value.</summary>
    public const string MemberKey = "member";

    /// <summary>Under this key of an exception's data, the text that is no value: what is wrong with it is for the reader's module to say.</summary>
    public const string TextKey = "text";

    /// <summary>Under this key, the character that makes a text no plain one.</summary>
    public const string UnseenKey = "unseen";

    /// <summary>For what comes from outside: a member that nobody reads, or that is there twice, is refused. What we kept ourselves is read
    /// by later versions too, and stays readable.</summary>
    public static JsonSerializerOptions Refusing(JsonSerializerOptions options)
    {
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        return options;
    }

    public static JsonSerializerOptions Apply(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new IsoInstantJsonConverter());
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping; // Chinese stays readable; we never write JSON into HTML
        options.MaxDepth = 32;
        options.RespectRequiredConstructorParameters = true;
        options.RespectNullableAnnotations = true;
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(NoNullItems.Demand);
        return options;
    }
}

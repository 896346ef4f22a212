using System.Reflection;
using System.Runtime.CompilerServices;
using Monolith.Architecture.Tests.Discovery;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Architecture.Tests;

/// <summary>No request of any module takes characters that can't be seen: every text in it is tried with one.</summary>
public sealed class RequestTextTests
{
    private const string Turned = "abc\u202egnp";

    // Codes that a scanner or a reader of tags may give with separators, texts that are only looked for, secrets, and what was sold and paid already.
    private static readonly string[] Any =
    [
        "AddApiKey.Key", "AddUser.Password", "AddUser.Pin", "ChangeOwnAccount.CurrentPassword", "ChangeOwnAccount.Password",
        "ChangeOwnAccount.Pin", "ChangeUser.Password", "ChangeUser.Pin", "CheckTicket.Authorities",
        "CheckTicket.Cashier", "CheckTicket.Lines", "CompleteTicket.Authorities", "CompleteTicket.Cashier", "CompleteTicket.Lines",
        "CompleteTicket.Note", "CompleteTicket.Number", "CompleteTicket.Tenders", "EnterCounts.Entries", "FindTicketByNumber.Number",
        "GetItemByCode.Code", "LookUpItem.Code", "ReadTags.Text", "SaveItem.Barcodes", "SaveItem.Sku", "SearchItems.Text", "ShowQuotes.Items",
    ];

    private static readonly string[] Lines = ["SaveCustomer.Address", "SaveCustomer.Note", "SaveOrder.Note", "SaveSupplier.Address", "SetLetterhead.Address"];

    private static IEnumerable<Type> Requests => House.Assemblies.SelectMany(assembly => assembly.GetTypes())
        .Where(type => !type.IsAbstract && type.GetInterfaces()
            .Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)));

    [Fact]
    public void Every_text_of_every_request_is_refused_with_a_character_that_can_not_be_seen() => Assert.Equal(Any, Taken(Turned));

    [Fact]
    public void Only_notes_and_addresses_may_have_several_lines() => Assert.Equal(Lines, Taken("two\nlines").Except(Any));

    [Fact]
    public void The_place_of_a_refused_text_is_said()
    {
        var settings = new Dictionary<string, string> { ["port"] = "\u200b" };
        var refused = RequestTexts.Refused(new Planted("ok", [new("fine"), new("b\u0007d")], settings, "x\ny"));
        Assert.Equal(["lines[1].name", "settings.port"], refused.Select(e => e.Field));
        Assert.All(refused, e => Assert.Equal("input.malformed", e.Code));
    }

    private static List<string> Taken(string text) =>
    [
        .. Requests.SelectMany(type => Texts(type).Where(p => !Refuses(type, p, text)).Select(p => $"{type.Name}.{p.Name}"))
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<PropertyInfo> Texts(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.CanWrite && p.GetIndexParameters().Length == 0 && Holding(p.PropertyType, Turned) is not null);

    private static bool Refuses(Type type, PropertyInfo property, string text)
    {
        var request = RuntimeHelpers.GetUninitializedObject(type);
        property.SetValue(request, Holding(property.PropertyType, text));
        return RequestTexts.Refused(request).Any();
    }

    // Something of the type with that text in every place; null where no text can stand in it.
    private static object? Holding(Type type, string text)
    {
        if (type == typeof(string)) return text;
        if (type.IsGenericType && type.GetGenericArguments() is [var of] && type.IsAssignableFrom(of.MakeArrayType()))
        {
            if (Holding(of, text) is not { } one) return null;
            var many = Array.CreateInstance(of, 1);
            many.SetValue(one, 0);
            return many;
        }

        if (type != typeof(object) && type.IsAssignableFrom(typeof(Dictionary<string, string>)))
            return new Dictionary<string, string> { ["key"] = text };
        if (type.IsValueType || type.IsAbstract || type.Namespace?.StartsWith("Monolith.", StringComparison.Ordinal) != true
            || type.Name == "ListQuery") return null;
        var made = RuntimeHelpers.GetUninitializedObject(type);
        var texts = Texts(type).ToList();
        foreach (var property in texts) property.SetValue(made, Holding(property.PropertyType, text));
        return texts.Count == 0 ? null : made;
    }

    private sealed record Planted(string Name, IReadOnlyList<PlantedLine> Lines, IReadOnlyDictionary<string, string> Settings,
        [property: Lines] string Note);

    private sealed record PlantedLine(string Name);
}

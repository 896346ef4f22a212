using System.Text.Json;
using System.Text.Json.Nodes;

namespace Monolith.Load;

/// <summary>A report for people: a name and a figure a line.</summary>
internal static class Table
{
    public static void Print(string title, object report)
    {
        Console.WriteLine(title);
        Print(JsonSerializer.SerializeToNode(report, report.GetType(), JsonSerializerOptions.Web)!, "  ");
    }

    private static void Print(JsonNode node, string indent)
    {
        foreach (var (name, value) in node.AsObject())
        {
            if (value is JsonObject inner)
            {
                Console.WriteLine($"{indent}{name}");
                Print(inner, indent + "  ");
            }
            else
            {
                Console.WriteLine($"{indent}{name,-40} {(value is JsonArray list ? string.Join("  ", list) : value?.ToString() ?? "-")}");
            }
        }
    }
}

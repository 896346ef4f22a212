using System.Buffers;
using System.Text;
using System.Text.Json;
using FsCheck.Fluent;
using static Monolith.SharedKernel.Tests.Values.Given;

namespace Monolith.SharedKernel.Tests.Values;

public sealed class JsonTests
{
    private sealed record Line(Quantity Quantity, Money Price, UnitCost? Cost, Rate Tax);

    [Fact]
    public void Values_are_written_as_text()
    {
        var line = new Line(Quantity.Of(3), Money.Of(12.5m), UnitCost.Of(0.333333m), Rate.FromPercent(13));
        Assert.Equal("""{"Quantity":"3","Price":"12.50","Cost":"0.333333","Tax":"13"}""", JsonSerializer.Serialize(line));
    }

    [Fact]
    public void Text_and_numbers_are_read_alike() => Assert.Equal(
        new Line(Quantity.Of(3), Money.Of(-12.5m), null, Rate.FromPercent(13)),
        JsonSerializer.Deserialize<Line>("""{"Quantity":3,"Price":-12.5,"Cost":null,"Tax":"13"}"""));

    [Fact]
    public void A_number_is_never_a_double_on_the_way()
    {
        // The nearest double to the first is 1e14, and to the last 0.1.
        Assert.Equal(999_999_999_999_999_999, JsonSerializer.Deserialize<Money>("99999999999999.9999").Scaled);
        Assert.NotEqual(99999999999999.9999m, (decimal)99999999999999.9999d);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Money>("0.10000000000000001"));
    }

    [Fact]
    public void Every_value_comes_back_from_its_JSON_and_from_its_bare_digits() =>
        Always(AnyMoney.Zip(AnyQuantity), g =>
            JsonSerializer.Deserialize<Money>(JsonSerializer.Serialize(g.Item1)) == g.Item1
            && JsonSerializer.Deserialize<Money>(g.Item1.ToString()) == g.Item1
            && JsonSerializer.Deserialize<Quantity>(JsonSerializer.Serialize(g.Item2)) == g.Item2
            && JsonSerializer.Deserialize<Quantity>(g.Item2.ToString()) == g.Item2);

    [Fact]
    public async Task A_number_split_over_two_buffers_is_read_whole()
    {
        await using var dripping = new DrippingStream(Encoding.UTF8.GetBytes("""{"Quantity":1.500001,"Price":-12345678901234.5678,"Tax":"8.25"}"""));
        var options = new JsonSerializerOptions { DefaultBufferSize = 16 };
        var line = await JsonSerializer.DeserializeAsync<Line>(dripping, options);
        Assert.Equal(new Line(Quantity.Of(1.500001m), Money.Of(-12345678901234.5678m), null, Rate.FromPercent(8.25m)), line);
    }

    [Fact]
    public void A_number_in_a_broken_sequence_is_read_whole()
    {
        var first = new Segment("-123.4"u8.ToArray(), 0);
        var second = first.Then("567"u8.ToArray());
        var reader = new Utf8JsonReader(new ReadOnlySequence<byte>(first, 0, second, 3));
        Assert.Equal(Money.Of(-123.4567m), JsonSerializer.Deserialize<Money>(ref reader));
    }

    [Theory]
    [InlineData("\"abc\"", "'abc' is not an amount with at most 4 decimals, up to 100000000000000.")]
    [InlineData("1e3", "'1e3' is not an amount")]
    [InlineData("0.00001", "'0.00001' is not an amount")]
    [InlineData("100000000000000.0001", "is not an amount")]
    [InlineData("\"\"", "'' is not an amount")]
    [InlineData("true", "A JSON True is not an amount")]
    [InlineData("{}", "A JSON StartObject is not an amount")]
    [InlineData("[1]", "A JSON StartArray is not an amount")]
    public void What_is_not_an_amount_is_named(string json, string message)
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Money>(json));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_is_no_text_is_refused_too() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Money>("\"\\ud800\""));

    [Fact]
    public void Null_is_no_amount() => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Money>("null"));

    [Fact]
    public void A_huge_text_is_refused_without_being_repeated()
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Money>($"\"{new string('1', 1_000_000)}\""));
        Assert.True(error.Message.Length < 200);
    }

    [Fact]
    public void The_place_of_the_mistake_is_named()
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Line[]>("""[{"Quantity":"3"},{"Quantity":"x"}]"""));
        Assert.Equal("$[1].Quantity", error.Path);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(byte[] bytes, long index) => (Memory, RunningIndex) = (bytes, index);

        public Segment Then(byte[] bytes)
        {
            var next = new Segment(bytes, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }

    /// <summary>Gives one byte a read, as a slow network may.</summary>
    private sealed class DrippingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(1, buffer.Length)], cancellationToken);
    }
}

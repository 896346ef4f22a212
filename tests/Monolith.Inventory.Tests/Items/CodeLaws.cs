using FsCheck;
using FsCheck.Fluent;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel;

namespace Monolith.Inventory.Tests.Items;

/// <summary>What holds of every code, whatever its characters.</summary>
public sealed class CodeLaws
{
    private static readonly Gen<char> Any = Gen.Frequency(
        (6, Gen.Elements("0123456789ABCxyz-/.%+#".ToCharArray())),
        (3, Gen.Elements(" \t\u00a0\u3000\u200b\u200d\u202e\ufeff\u0301\u0308\u001d]］ＡｅßıİǰΐﬁſKÅ①㍿ﷺ\ud842\udfb7".ToCharArray())),
        (1, Gen.Choose(0, 0xFFFF).Select(i => (char)i)));

    private static readonly Gen<string> Text = Any.ArrayOf().Select(c => new string(c));

    private static readonly Gen<string> Digits = Gen.Choose(0, 9).ArrayOf(11).Select(d => string.Concat(d));

    [Fact]
    public void A_folded_code_folds_to_itself() => Always(Text, t => ItemCode.KeyOf(ItemCode.KeyOf(t)) == ItemCode.KeyOf(t));

    [Fact]
    public void Folded_words_fold_to_themselves() => Always(Text, t => Folding.Words(Folding.Words(t)) == Folding.Words(t));

    /// The framework refuses to compose halves of characters and U+FFFE.
    [Fact]
    public void What_is_no_character_has_a_form_too()
    {
        foreach (var code in (string[])["\uFFFE", "A\uFFFE\u0301", "]E0\uFFFEx", "\ud842", "b\udfb7\u0301", "\uFFFF", "\uFDD0"])
        {
            var key = ItemCode.KeyOf(code);
            Assert.Equal((key, Folding.Words(code)), (ItemCode.KeyOf(key), Folding.Words(Folding.Words(code))));
            Assert.Equal(Folding.Lower(code), Folding.Lower(Folding.Lower(code)));
        }
    }

    [Fact]
    public void Letter_case_of_plain_letters_and_blanks_between_make_no_difference() => Always(
        Gen.Elements("abcXYZ019-/".ToCharArray()).ArrayOf().Select(c => new string(c)),
        t => ItemCode.AreSame(t.ToUpperInvariant(), t.ToLowerInvariant()) && ItemCode.AreSame(t, string.Join(' ', t.ToCharArray())));

    [Fact]
    public void A_trade_item_number_is_one_in_all_its_lengths() => Always(Digits, body =>
    {
        var upc = body + CheckDigit(body);
        return ItemCode.KeyOf(upc) == "00" + upc && ItemCode.AreSame(upc, "0" + upc) && ItemCode.AreSame(upc, "00" + upc)
            && ItemCode.AreSame(upc, "]E00" + upc) && ItemCode.AreSame(upc, $"{upc[..6]} {upc[6..]}") && Gtin.IsValid(upc)
                && !Gtin.IsDoubtful(upc);
    });

    [Fact]
    public void With_another_check_digit_it_is_the_code_as_it_stands() => Always(Digits.Zip(Gen.Choose(1, 9)), given =>
    {
        var (body, off) = given;
        var wrong = body + ((CheckDigit(body) + off) % 10);
        return ItemCode.KeyOf(wrong) == wrong && Gtin.IsDoubtful(wrong);
    });

    [Fact]
    public void Numbers_of_other_lengths_are_never_trade_items() => Always(
        Gen.Elements(1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 15, 16).SelectMany(n => Gen.Choose(0, 9).ArrayOf(n)).Select(d => string.Concat(d)),
        code => ItemCode.KeyOf(code) == code && !Gtin.IsValid(code) && !Gtin.IsDoubtful(code));

    [Fact]
    public void No_two_numbers_of_eight_digits_fall_together()
    {
        // The digits that the ways to leave zeros out turn on, in every place, with every check digit.
        IEnumerable<string> codes = ["0"];
        for (var place = 0; place < 6; place++) codes = codes.SelectMany(c => "0123459".Select(d => c + d));
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var code in codes.SelectMany(c => "0123456789".Select(d => c + d)))
        {
            var key = ItemCode.KeyOf(code);
            if (!keys.TryAdd(key, code)) Assert.Fail($"{code} and {keys[key]} are both {key}.");
        }
    }

    private static int CheckDigit(string body) =>
        (10 - (body.Reverse().Select((d, i) => (d - '0') * (i % 2 == 0 ? 3 : 1)).Sum() % 10)) % 10;

    private static void Always<T>(Gen<T> given, Func<T, bool> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(given.ToArbitrary(), holds));
}

using System.Text;
using Monolith.Import.Maps;
using static Monolith.Import.Tests.Support.Files;

namespace Monolith.Import.Tests.Reading;

/// <summary>Files of a few names: what they are in is told rightly, or asked; never is one read as another language in silence.</summary>
public sealed class ShortFileTests
{
    public static TheoryData<string, string, string> Sure => new()
    {
        { "gb18030", "zh", "茶" },
        { "gb18030", "zh", "红茶" },
        { "gb18030", "zh", "咖" },
        { "gb18030", "zh", "茶 红茶 咖" },
        { "gb18030", "en", "红茶 咖啡 绿茶" },
        { "gb18030", "zh", "可乐" },
        { "gb18030", "en", "矿泉水 橙汁 牛奶 酱油 面包" },
        { "gb18030", "zh", "雪碧 芬达 康师傅 旺仔 王老吉 农夫山泉 老干妈 海天 蒙牛 伊利" },
        { "gb18030", "zh", "洗衣液 牙膏 毛巾 垃圾袋 电池" },
        { "gb18030", "en", "苹果 香蕉 葡萄 西瓜 荔枝 樱桃 芒果 柠檬 猕猴桃 橙子 草莓 蓝莓 火龙果 榴莲 桃 梨 李 杏 枣 柚" },
        { "big5", "zh", "紅茶 綠茶 咖啡" },
        { "big5", "zh", "統一麥香紅茶 黑松沙士 義美小泡芙" },
        { "ks_c_5601-1987", "en", "우유" },
        { "ks_c_5601-1987", "en", "우유 녹차 콜라 김치 빵" },
        { "ks_c_5601-1987", "zh", "신라면 초코파이 바나나우유 새우깡 삼다수 불닭볶음면" },
        { "ks_c_5601-1987", "zh", "커피" },
        { "shift_jis", "en", "おにぎり" },
        { "shift_jis", "zh", "コーラ お茶 カレー ラーメン" },
        { "windows-1252", "en", "Käse" },
        { "windows-1252", "en", "Käse Brötchen Crème Müsli" },
        { "windows-1252", "en", "Coca-Cola® 5°C 2m² Käse" },
        { "utf-16", "en", "茶 红茶 咖" },
        { "utf-16BE", "en", "Käse" },
        { "utf-16", "en", "Молоко" },
    };

    public static TheoryData<string, string, string> Doubtful => new()
    {
        { "windows-1251", "en", "Молоко" },
        { "windows-1251", "en", "Молоко Хлеб Сыр Чай Кофе Сахар" },
        { "windows-1250", "en", "Żytni chleb" },
        { "windows-1250", "en", "Żółty Mąka Śmietana Gorzka" },
        { "windows-1254", "en", "Şeker" },
    };

    [Theory, MemberData(nameof(Sure))]
    public async Task A_short_file_is_read_as_what_it_is(string encoding, string shop, string names)
    {
        var file = (await Open(Bytes(encoding, "name", names), OfShop(shop))).Value;
        Assert.Equal(encoding, file.Format.Encoding, ignoreCase: true);
        Assert.Equal(names.Split(' '), (await Lines(file)).Select(l => l["name"].Text));
    }

    [Theory, MemberData(nameof(Doubtful))]
    public async Task What_could_be_two_things_is_shown_as_each_and_nothing_is_planned(string encoding, string shop, string names)
    {
        var refused = await Open(Bytes(encoding, "name", names), OfShop(shop));
        Assert.Equal("import.encoding-doubtful", refused.Error!.Code);
        Assert.Contains(encoding, refused.Error.Args["encodings"].Split(','));
        Assert.Contains(names.Split(' ')[0], refused.Error.Args["readings"], StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Doubtful))]
    public async Task Whoever_says_what_it_is_has_it_read_so(string encoding, string shop, string names)
    {
        var file = (await Open(Bytes(encoding, "name", names), OfShop(shop) with { Encoding = encoding })).Value;
        Assert.Equal(names.Split(' '), (await Lines(file)).Select(l => l["name"].Text));
    }

    [Theory]
    [InlineData("gb18030", "name_zh", "茶 红茶 咖")]
    [InlineData("ks_c_5601-1987", "name_ko", "커피")]
    public async Task The_header_says_a_language_too(string encoding, string header, string names)
    {
        var file = (await Open(Bytes(encoding, header, names), OfShop("en"))).Value;
        Assert.Equal(encoding, file.Format.Encoding);
    }

    private static ImportMap OfShop(string language) => new() { Languages = [language] };

    private static byte[] Bytes(string encoding, string header, string names)
    {
        var text = new StringBuilder($"sku,{header}\n");
        foreach (var (i, name) in names.Split(' ').Index()) text.Append($"A{i},{name}{(header.Contains(',') ? "," + name : "")}\n");
        return In(encoding, text.ToString());
    }
}

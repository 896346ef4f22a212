using System.Text;
using AnyAscii;

namespace Monolith.Data.Search;

/// <summary>How a Chinese character is read. Some are read in more than one way, and which one is meant only the word says: each way
/// finds it.</summary>
internal static class Readings
{
    /// <summary>So many ways of reading a run of characters are kept; a name with more of them is found by the first.</summary>
    public const int MostWays = 8;

    // Beside the reading that the library knows. From the common words that goods, shops and suppliers are named with; a name alone
    // (单 as Shan) counts, what only old texts have doesn't.
    private const string Several =
        """
        重 zhong chong|长 chang zhang|乐 le yue|行 xing hang|茄 qie jia|单 dan shan|朝 chao zhao|调 tiao diao|参 can shen
        薄 bo bao|率 lv shuai|角 jiao jue|曾 zeng ceng|车 che ju|都 du dou|佛 fo fu|壳 ke qiao|咖 ka ga|卡 ka qia|露 lu lou
        落 luo la|模 mo mu|泊 bo po|强 qiang jiang|宿 su xiu|弹 dan tan|系 xi ji|厦 xia sha|血 xue xie|叶 ye xie|粘 nian zhan
        术 shu zhu|种 zhong chong|柏 bai bo|蚌 bang beng|扁 bian pian|便 bian pian|藏 cang zang|差 cha chai|禅 chan shan
        称 cheng chen|澄 cheng deng|臭 chou xiu|传 chuan zhuan|阿 a e|巷 xiang hang|剥 bo bao|贾 jia gu|解 jie xie|劲 jin jing
        龟 gui jun|虾 xia ha|咳 ke hai|炮 pao bao|蔓 man wan|秘 mi bi|沈 shen chen|盛 sheng cheng|属 shu zhu|拓 tuo ta|尾 wei yi
        削 xiao xue|校 xiao jiao|熨 yun yu|扎 zha za|轧 ya zha ga|莎 sha suo|蕃 fan bo|番 fan pan|芥 jie gai|荠 ji qi|荨 xun qian
        蛤 ge ha|脯 pu fu|酵 jiao xiao|什 shi shen|朴 pu piao|纤 xian qian|仔 zi zai|仇 chou qiu|召 zhao shao|埋 mai man|夹 jia ga
        恶 e wu|折 zhe she|抹 mo ma|拆 chai ca|攒 zan cuan|暴 bao pu|栅 zha shan|查 cha zha|槟 bin bing|牟 mou mu|畜 chu xu
        省 sheng xing|祭 ji zhai|稽 ji qi|粥 zhou yu|约 yue yao|纶 lun guan|绿 lv lu|缩 suo su|翟 zhai di|艾 ai yi|芍 shao que
        茜 qian xi|莞 guan wan|虹 hong jiang|覃 qin tan|貉 he hao|迫 po pai|遗 yi wei|鹄 hu gu|蜡 la zha
        """;

    private static readonly Dictionary<int, string[]> Known = Several
        .Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(e => e.Split(' '))
        .GroupBy(e => Rune.GetRuneAt(e[0], 0).Value).ToDictionary(g => g.Key, g => g.SelectMany(e => e[1..]).Distinct().ToArray());

    /// <summary>The usual one first.</summary>
    public static IReadOnlyList<string> Of(Rune character)
    {
        var usual = character.ToString().Transliterate().ToLowerInvariant();
        return Known.TryGetValue(character.Value, out var all) ? [usual, .. all.Where(r => r != usual)] : [usual];
    }

    /// <summary>The ways in which the characters can be read one after the other, the usual ones first, no more than
    /// <see cref="MostWays"/>.</summary>
    public static List<string[]> Ways(IReadOnlyList<IReadOnlyList<string>> characters)
    {
        List<string[]> ways = [[.. characters.Select(c => c[0])]];
        for (var at = 0; at < characters.Count; at++)
        {
            foreach (var other in characters[at].Skip(1))
            {
                foreach (var way in ways.ToList())
                {
                    if (ways.Count == MostWays) return ways;
                    string[] more = [.. way];
                    more[at] = other;
                    ways.Add(more);
                }
            }
        }

        return ways;
    }
}

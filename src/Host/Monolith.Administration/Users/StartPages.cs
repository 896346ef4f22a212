using Monolith.Administration.Users.ShowOwnAccount;

namespace Monolith.Administration.Users;

/// <summary>Where somebody may begin their day: the pages of the navigation that they may open.</summary>
internal sealed class StartPages(IReadOnlyList<IModule> modules, ITexts texts)
{
    public IReadOnlyList<StartPage> Of(Actor actor) =>
        [.. modules.SelectMany(m => m.Navigation).Where(n => actor.Can(n.Permission)).Select(n => new StartPage(n.Href, texts[n.TextKey]))];
}

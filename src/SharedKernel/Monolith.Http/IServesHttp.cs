using Microsoft.AspNetCore.Routing;
using Monolith.SharedKernel.Modules;

namespace Monolith.Http;

/// <summary>A module with a face: endpoints beside what <see cref="IModule"/> says.</summary>
public interface IServesHttp : IModule
{
    void Map(IEndpointRouteBuilder app);
}

using Microsoft.AspNetCore.Authorization;
using Monolith.SharedKernel.Security;

namespace Monolith.Ui;

/// <summary>The page of that request: who may send it may open it. <c>@attribute [PageOf(typeof(ListOrders))]</c></summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PageOfAttribute : AuthorizeAttribute
{
    public PageOfAttribute(Type request)
        : base(RequiresAttribute.Of(request)) => Request = request;

    public Type Request { get; }
}

using System.Reflection;
using Campaigns.Application.Paging;
using Campaigns.Application.Results;
using Microsoft.AspNetCore.Http.Metadata;

namespace Campaigns.Api.Http;

/// <summary><c>limit</c> (1 to 500, default 50) and <c>cursor</c> of a list.</summary>
internal sealed class PageQuery : IRequestPart, IBindableFromHttpContext<PageQuery>, IEndpointParameterMetadataProvider
{
    private readonly Result<PageRequest> _page;

    private PageQuery(Result<PageRequest> page) => _page = page;

    /// <summary>The page asked for; only read after <see cref="RequestPartFilter"/> let the request pass.</summary>
    public PageRequest Value => _page.Value ?? PageRequest.First;

    public Refusal? Refusal => _page.Refusal;

    public static ValueTask<PageQuery?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var query = context.Request.Query;
        return ValueTask.FromResult<PageQuery?>(new PageQuery(PageRequest.Parse(query["limit"], query["cursor"])));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(new RequestParameter("limit", "query", false, "1 to 500, default 50") { Type = "integer" });
        builder.Metadata.Add(new RequestParameter("cursor", "query", false, "nextCursor of the page before"));
    }
}

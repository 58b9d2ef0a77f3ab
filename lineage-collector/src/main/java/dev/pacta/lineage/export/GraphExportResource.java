/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.export;

import dev.pacta.lineage.Roles;
import dev.pacta.lineage.query.GraphAnswer;
import dev.pacta.lineage.query.GraphAnswers;
import dev.pacta.lineage.query.GraphParameters;
import dev.pacta.lineage.query.GraphQuestion;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The same parts of the graph as files. A file that is not whole says so in the header {@code Pacta-Left-Out}. */
@Path("/api/v1/graph/export")
@Blocking
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
public class GraphExportResource {
    private static final int MOST_NODES = 10_000;

    private final GraphAnswers answers;
    private final InstantSource clock = InstantSource.system();

    GraphExportResource(GraphAnswers answers) {
        this.answers = answers;
    }

    /**
     * The part of the graph around nodes as a file.
     *
     * @param format csv, graphml, mermaid, prov or openlineage
     */
    @GET
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "text/csv"),
                @Content(mediaType = "application/graphml+xml"),
                @Content(mediaType = "text/vnd.mermaid"),
                @Content(mediaType = "application/ld+json"),
                @Content(mediaType = MediaType.APPLICATION_JSON)
            })
    @Extension(name = "x-refused-404", value = "No event has named the node")
    public Response export(
            @BeanParam GraphParameters parameters,
            @QueryParam("limit") @DefaultValue("10000") int limit,
            @QueryParam("format") @DefaultValue("csv") String format) {
        GraphParameters.between("limit", limit, 1, MOST_NODES);
        ExportFormat form = GraphParameters.oneOf("format", format, ExportFormat.class);
        Instant asOf = parameters.eventTime().orElseGet(clock::instant);
        GraphQuestion question = form.hasCounts() ? parameters.question(limit) : parameters.unfolded(limit);
        GraphAnswer graph = answers.found(question, asOf, false);
        Response.ResponseBuilder answer = Response.ok(form.write(graph), form.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lineage." + form.extension() + "\"");
        if (graph.leftOut() != null) {
            answer.header("Pacta-Left-Out", graph.leftOut().reason());
        }
        return answer.build();
    }
}

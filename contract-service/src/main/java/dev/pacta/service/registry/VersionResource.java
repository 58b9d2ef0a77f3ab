/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.contract.ContractId;
import dev.pacta.contract.VersionNumber;
import dev.pacta.lineage.Roles;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.service.shared.BoundedBody;
import dev.pacta.service.signin.CurrentActor;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Publishes versions and gives them back as they came. */
@Path("/api/v1/contracts/{id}/versions/{version}")
@Blocking
public class VersionResource {
    /** The media type of contracts. */
    public static final String YAML = "application/yaml";

    private static final Logger LOG = Logger.getLogger(VersionResource.class);
    private static final int CREATED = 201;

    private final PublicationGroups publishing;
    private final PublishedContent content;
    private final Documents documents;
    private final CurrentActor actor;

    VersionResource(PublicationGroups publishing, PublishedContent content, Documents documents, CurrentActor actor) {
        this.publishing = publishing;
        this.content = content;
        this.documents = documents;
        this.actor = actor;
    }

    @PUT
    @Consumes({YAML, "text/yaml", "application/x-yaml", MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PRODUCER, Roles.STEWARD, Roles.ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "Published",
            content = @Content(schema = @Schema(implementation = VersionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Published before with the same bytes",
            content = @Content(schema = @Schema(implementation = VersionView.class)))
    @Extension(name = "x-refused-409", value = "A published version never changes")
    @Extension(name = "x-refused-422", value = "The contract is not valid")
    public Response publish(@PathParam("id") String id, @PathParam("version") String version, InputStream body) {
        VersionKey key =
                new VersionKey(contractId(id).value(), versionNumber(version).value());
        Submission submission = documents.submission(null, BoundedBody.read(body, BoundedBody.DOCUMENT), key);
        PublishOutcome outcome = publishing.publish(new Publication(
                List.of(submission), PublicationSource.UNKNOWN, actor.get().name()));
        return switch (outcome) {
            case PublishOutcome.Accepted accepted -> answer(accepted.documents().getFirst());
            case PublishOutcome.Refused refused ->
                throw problem(refused.faults().getFirst());
        };
    }

    private static Response answer(PublishOutcome.Document document) {
        VersionView version = document.version();
        if (!document.isNew()) {
            return Response.ok(version).build();
        }
        LOG.infof("contract published id=%s version=%s digest=%s", version.id(), version.version(), version.digest());
        return Response.status(CREATED).entity(version).build();
    }

    private static ProblemException problem(DocumentFault fault) {
        return new ProblemException(fault.code(), fault.message(), fault.messages());
    }

    /** Answered on the thread that reads the network when the version was asked for before, so that reads stay cheap under load. */
    @GET
    @NonBlocking
    @Produces({MediaType.APPLICATION_JSON, YAML})
    @RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
    @APIResponse(
            responseCode = "200",
            description = "The contract, as JSON or as it came",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = YAML)
            })
    @APIResponse(responseCode = "304", description = "Known to the caller by its tag")
    @Extension(name = "x-refused-409", value = "A published version cannot be read any more")
    public Uni<Response> get(
            @PathParam("id") String id,
            @PathParam("version") String version,
            @HeaderParam("Accept") @Nullable String accept,
            @HeaderParam("If-None-Match") @Nullable String known) {
        boolean asItCame = accept != null && accept.contains("yaml");
        PublishedContent.Key key = new PublishedContent.Key(id, version, !asItCame);
        return content.known(key)
                .map(found -> Uni.createFrom().item(answer(found, asItCame, known)))
                .orElseGet(() -> Uni.createFrom()
                        .item(() -> answer(content(key), asItCame, known))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }

    private PublishedContent.Content content(PublishedContent.Key key) {
        return content.get(key).orElseThrow(() -> ContractResource.unknownVersion(key.contract(), key.version()));
    }

    private static Response answer(PublishedContent.Content content, boolean asItCame, @Nullable String known) {
        boolean isKnown =
                known != null && (known.contains(content.tag()) || known.strip().equals("*"));
        Response.ResponseBuilder answer = isKnown
                ? Response.notModified()
                : Response.ok(content.bytes(), asItCame ? YAML : MediaType.APPLICATION_JSON);
        return answer.header("ETag", content.tag()).header("Vary", "Accept").build();
    }

    @GET
    @Path("lint")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
    public LintResource.LintView lint(@PathParam("id") String id, @PathParam("version") String version) {
        byte[] bytes = content(new PublishedContent.Key(id, version, false)).bytes();
        return new LintResource.LintView(
                documents.reading(bytes, id + "@" + version).messages());
    }

    private static ContractId contractId(String text) {
        try {
            return new ContractId(text);
        } catch (IllegalArgumentException refused) {
            throw new ProblemException(CommonProblem.BAD_REQUEST, "The contract id of the address is not valid.");
        }
    }

    private static VersionNumber versionNumber(String text) {
        try {
            return new VersionNumber(text);
        } catch (IllegalArgumentException refused) {
            throw new ProblemException(CommonProblem.BAD_REQUEST, "The version number of the address is not valid.");
        }
    }
}

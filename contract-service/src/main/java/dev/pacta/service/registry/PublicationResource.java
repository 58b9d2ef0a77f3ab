/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.pacta.lineage.Roles;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.service.shared.BoundedBody;
import dev.pacta.service.shared.Given;
import dev.pacta.service.signin.CurrentActor;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Publishes many documents at once: all of them, or none. */
@Path("/api/v1/publications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class PublicationResource {
    /** The most documents that one publication may have. */
    public static final int MOST_DOCUMENTS = 2_000;

    private static final Logger LOG = Logger.getLogger(PublicationResource.class);
    private static final int CREATED = 201;

    private final PublicationGroups publishing;
    private final Documents documents;
    private final CurrentActor actor;

    PublicationResource(PublicationGroups publishing, Documents documents, CurrentActor actor) {
        this.publishing = publishing;
        this.documents = documents;
        this.actor = actor;
    }

    record Document(@Nullable String path, @Nullable String document) {}

    record Request(
            @Nullable List<@Nullable Document> contracts,
            @Nullable PublicationSource source) {}

    record Result(@Nullable String path, String contract, String version, String digest, Outcome outcome) {
        static Result of(PublishOutcome.Document document) {
            VersionView version = document.version();
            Outcome outcome = document.isNew() ? Outcome.PUBLISHED : Outcome.ALREADY_THERE;
            return new Result(document.path(), version.id(), version.version(), version.digest(), outcome);
        }
    }

    /** What happened to one document. */
    public enum Outcome {
        PUBLISHED,
        ALREADY_THERE;

        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    record Results(List<Result> results) {}

    @POST
    @RolesAllowed({Roles.PRODUCER, Roles.STEWARD, Roles.ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "All are published, or were before",
            content = @Content(schema = @Schema(implementation = Results.class)))
    @Extension(name = "x-refused-409", value = "A published version never changes, and no version comes twice")
    @Extension(name = "x-refused-422", value = "A contract is not valid")
    public Response publish(@Nullable Request request) {
        List<Submission> submissions = submissions(request);
        PublicationSource source = request == null
                ? PublicationSource.UNKNOWN
                : Objects.requireNonNullElse(request.source(), PublicationSource.UNKNOWN);
        return switch (publishing.publish(
                new Publication(submissions, source, actor.get().name()))) {
            case PublishOutcome.Accepted accepted -> {
                accepted.documents().stream()
                        .filter(PublishOutcome.Document::isNew)
                        .map(PublishOutcome.Document::version)
                        .forEach(version -> LOG.infof(
                                "contract published id=%s version=%s digest=%s",
                                version.id(), version.version(), version.digest()));
                List<Result> results =
                        accepted.documents().stream().map(Result::of).toList();
                yield Response.status(CREATED).entity(new Results(results)).build();
            }
            case PublishOutcome.Refused refused -> throw problem(submissions.size(), refused.faults());
        };
    }

    private List<Submission> submissions(@Nullable Request request) {
        List<@Nullable Document> documents =
                Objects.requireNonNullElse(request == null ? null : request.contracts(), List.of());
        Given.check(!documents.isEmpty(), "contracts: expected at least one document");
        Given.check(
                documents.size() <= MOST_DOCUMENTS,
                "contracts: has %d documents, expected %d at most".formatted(documents.size(), MOST_DOCUMENTS));
        List<Submission> submissions = new ArrayList<>(documents.size());
        for (int i = 0; i < documents.size(); i++) {
            Document document = documents.get(i);
            String text = document == null ? null : document.document();
            if (document == null || text == null) {
                throw new ProblemException(
                        CommonProblem.BAD_REQUEST,
                        "contracts[%d].document: expected the text of a contract".formatted(i));
            }
            String path = Given.text("contracts[%d].path".formatted(i), document.path());
            submissions.add(this.documents.submission(path, BoundedBody.document(text)));
        }
        return submissions;
    }

    /** The problem is that of the fault that has to be mended first: an invalid document before a conflict. */
    private static ProblemException problem(int documents, List<DocumentFault> faults) {
        DocumentFault worst = faults.stream()
                .max(Comparator.comparingInt(fault -> fault.code().status()))
                .orElseThrow();
        String detail = "Nothing is published: %d of %d documents %s at fault. The first: %s"
                .formatted(faults.size(), documents, faults.size() == 1 ? "is" : "are", worst.message());
        return new ProblemException(worst.code(), detail, faults);
    }
}

/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.checks;

import dev.pacta.contract.Contract;
import dev.pacta.lineage.Roles;
import dev.pacta.service.registry.Documents;
import dev.pacta.service.registry.Submission;
import dev.pacta.service.shared.BoundedBody;
import dev.pacta.service.shared.Given;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jspecify.annotations.Nullable;

/** Judges all that a pull request does to contracts; keeps nothing. */
@Path("/api/v1/checks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class CheckResource {
    private static final int MOST_FILES = 2_000;

    private final CountedChecks checks;
    private final GoneSources sources;
    private final Documents documents;

    CheckResource(CountedChecks checks, GoneSources sources, Documents documents) {
        this.checks = checks;
        this.sources = sources;
        this.documents = documents;
    }

    record Results(List<CheckResult> results) {}

    /** A file with what was read from it. */
    private record Read(
            CheckRequest.FileChange file,
            CheckRequest.Kind kind,
            @Nullable Submission submission,
            @Nullable String deleted) {
        boolean holdsContract() {
            return submission != null && submission.reading().contract().isPresent();
        }
    }

    @POST
    @RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
    @Extension(name = "x-refused-409", value = "A published version cannot be read any more")
    public Results check(@Nullable CheckRequest request) {
        List<Read> files = read(request);
        Iterator<CheckView> views = checks.of(files.stream()
                        .filter(Read::holdsContract)
                        .map(Read::submission)
                        .filter(Objects::nonNull)
                        .toList())
                .iterator();
        Map<String, CheckView> deleted = checks.ofDeleted(
                files.stream().map(Read::deleted).filter(Objects::nonNull).collect(Collectors.toSet()));
        List<List<SourceView>> made = sources.of(files.stream().map(this::step).toList());
        return new Results(IntStream.range(0, files.size())
                .mapToObj(i -> result(files.get(i), views, deleted).with(made.get(i)))
                .toList());
    }

    private GoneSources.Step step(Read read) {
        Submission submission = read.submission();
        if (submission != null && !read.holdsContract()) {
            return new GoneSources.Step(null, null, null);
        }
        String base = read.file().baseDocument();
        Contract before = base == null
                ? null
                : documents
                        .reading(BoundedBody.document(base), "baseDocument")
                        .contract()
                        .orElse(null);
        return submission == null
                ? new GoneSources.Step(read.deleted(), before, null)
                : step(before, submission.reading().contract().orElseThrow());
    }

    private static GoneSources.Step step(@Nullable Contract before, Contract after) {
        return new GoneSources.Step(after.id().value(), before, after);
    }

    private static CheckResult result(Read read, Iterator<CheckView> views, Map<String, CheckView> deleted) {
        Submission submission = read.submission();
        if (submission == null) {
            String contract = read.deleted();
            CheckView view = contract == null ? null : deleted.get(contract);
            return contract == null || view == null
                    ? CheckResult.neverPublished(read.file(), read.kind(), contract)
                    : CheckResult.of(read.file(), read.kind(), contract, view);
        }
        return read.holdsContract()
                ? CheckResult.of(
                        read.file(),
                        read.kind(),
                        submission.reading().contract().orElseThrow().id().value(),
                        views.next())
                : CheckResult.invalid(
                        read.file(), read.kind(), submission.reading().messages());
    }

    private List<Read> read(@Nullable CheckRequest request) {
        List<CheckRequest.@Nullable FileChange> files =
                Objects.requireNonNullElse(request == null ? null : request.contracts(), List.of());
        Given.check(
                files.size() <= MOST_FILES,
                "contracts: has %d files, expected %d at most".formatted(files.size(), MOST_FILES));
        List<Read> read = new ArrayList<>(files.size());
        for (int i = 0; i < files.size(); i++) {
            CheckRequest.FileChange file = files.get(i);
            Given.check(file != null, "contracts[%d]: is null".formatted(i));
            read.add(read(Objects.requireNonNull(file), "contracts[%d]".formatted(i)));
        }
        return read;
    }

    private Read read(CheckRequest.FileChange file, String where) {
        CheckRequest.Kind kind = Objects.requireNonNullElse(file.change(), CheckRequest.Kind.MODIFIED);
        Given.text(where + ".path", file.path());
        if (kind == CheckRequest.Kind.DELETED) {
            return new Read(file, kind, null, deleted(file, where));
        }
        String document = file.document();
        Given.check(document != null, where + ".document: expected the text of a contract");
        byte[] bytes = BoundedBody.document(Objects.requireNonNull(document));
        return new Read(file, kind, documents.submission(file.path(), bytes), null);
    }

    private @Nullable String deleted(CheckRequest.FileChange file, String where) {
        String contract = Given.text(where + ".contract", file.contract());
        String base = file.baseDocument();
        Given.check(
                contract != null || base != null,
                where + ": expected the id of the deleted contract in contract, or its text in baseDocument");
        return contract != null || base == null
                ? contract
                : documents
                        .reading(BoundedBody.document(base), where)
                        .contract()
                        .map(found -> found.id().value())
                        .orElse(null);
    }
}

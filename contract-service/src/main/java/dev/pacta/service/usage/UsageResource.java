/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.usage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.contract.Contract;
import dev.pacta.lineage.Roles;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.lineage.query.CheckPage;
import dev.pacta.lineage.query.ContractChecks;
import dev.pacta.lineage.query.DatasetReaders;
import dev.pacta.lineage.query.Reader;
import dev.pacta.lineage.store.Check;
import dev.pacta.service.registry.PublishedContracts;
import dev.pacta.service.shared.Named;
import dev.pacta.service.shared.Page;
import dev.pacta.service.shared.ServiceProblem;
import dev.pacta.service.shared.Window;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jspecify.annotations.Nullable;

/** Tells who reads the data of a contract, and how its checks went. */
@Path("/api/v1/contracts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
public class UsageResource {
    private final PublishedContracts published;
    private final DatasetReaders readers;
    private final ContractChecks checks;

    UsageResource(PublishedContracts published, DatasetReaders readers, ContractChecks checks) {
        this.published = published;
        this.readers = readers;
        this.checks = checks;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReaderView(
            Named job,
            Named dataset,
            List<String> fields,
            @Nullable String owner,
            Instant lastSeen) {
        static ReaderView of(Reader reader) {
            return new ReaderView(
                    Named.of(reader.job()),
                    Named.of(reader.dataset()),
                    reader.fields(),
                    reader.owner(),
                    reader.lastSeen());
        }
    }

    record ReadersView(List<ReaderView> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CheckView(
            String runId,
            Named job,
            Instant at,
            String result,
            @Nullable Long records,
            @Nullable Long invalidRecords,
            @Nullable String schemaObject,
            @Nullable String version,
            JsonNode rules) {
        static CheckView of(Check check) {
            return new CheckView(
                    check.runId(),
                    Named.of(check.job()),
                    check.at(),
                    Objects.requireNonNullElse(check.verdict(), "unknown"),
                    check.records(),
                    check.invalidRecords(),
                    check.schemaObject(),
                    check.version(),
                    check.rules());
        }
    }

    @GET
    @Path("readers")
    @Extension(name = "x-refused-409", value = "A published version cannot be read any more")
    public ReadersView readers(@PathParam("id") String id) {
        return new ReadersView(ContractDatasets.of(contract(id)).stream()
                .flatMap(dataset -> readers.of(dataset).stream())
                .map(ReaderView::of)
                .toList());
    }

    @GET
    @Path("checks")
    @Extension(name = "x-refused-409", value = "A published version cannot be read any more")
    public Page<CheckView> checks(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue(Window.USUAL) int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        contract(id);
        Window window = new Window(limit, offset);
        CheckPage page = checks.of(id, window.limit(), window.offset());
        return Page.of(page.items().stream().map(CheckView::of).toList(), page.total(), window);
    }

    private Contract contract(String id) {
        return published
                .newest(id)
                .orElseThrow(() -> new ProblemException(
                        ServiceProblem.CONTRACT_UNKNOWN, "There is no contract '%s'.".formatted(id)));
    }
}

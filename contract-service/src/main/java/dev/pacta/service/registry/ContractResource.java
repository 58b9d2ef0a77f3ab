/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.contract.Contract;
import dev.pacta.contract.diff.ContractDiff;
import dev.pacta.lineage.Roles;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.service.search.ContractQuery;
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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jspecify.annotations.Nullable;

/** Finds contracts and compares their versions. */
@Path("/api/v1/contracts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
public class ContractResource {
    private final RegistryService registry;
    private final PublishedContracts published;

    ContractResource(RegistryService registry, PublishedContracts published) {
        this.registry = registry;
        this.published = published;
    }

    @GET
    public ContractPage list(
            @QueryParam("q") @Nullable String words,
            @QueryParam("domain") @Nullable String domain,
            @QueryParam("status") @Nullable String status,
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("tag") @Nullable String tag,
            @QueryParam("personal") @Nullable Boolean personal,
            @QueryParam("sort") @DefaultValue("name") String sort,
            @QueryParam("limit") @DefaultValue(Window.USUAL) int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        return registry.list(
                ContractQuery.of(words, domain, status, owner, tag, personal), order(sort), new Window(limit, offset));
    }

    @GET
    @Path("{id}")
    @Extension(name = "x-refused-409", value = "A published version cannot be read any more")
    public DetailView detail(@PathParam("id") String id) {
        return registry.detail(id).orElseThrow(() -> unknown(id));
    }

    @GET
    @Path("{id}/versions")
    public Page<VersionView> versions(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue(Window.USUAL) int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        return registry.versions(id, new Window(limit, offset)).orElseThrow(() -> unknown(id));
    }

    @GET
    @Path("{id}/diff")
    @Extension(name = "x-refused-409", value = "A published version cannot be read any more")
    public DiffView diff(
            @PathParam("id") String id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        if (from == null || to == null) {
            throw new ProblemException(CommonProblem.BAD_REQUEST, "from and to: expected two version numbers");
        }
        Contract before = published.version(id, from).orElseThrow(() -> unknownVersion(id, from));
        Contract after = published.version(id, to).orElseThrow(() -> unknownVersion(id, to));
        return DiffView.of(before, after, ContractDiff.between(before, after));
    }

    private static ContractQuery.Order order(String sort) {
        return switch (sort) {
            case "name" -> ContractQuery.Order.NAME;
            case "updated" -> ContractQuery.Order.UPDATED;
            default -> throw new ProblemException(CommonProblem.BAD_REQUEST, "sort: expected name or updated");
        };
    }

    static ProblemException unknown(String id) {
        return new ProblemException(ServiceProblem.CONTRACT_UNKNOWN, "There is no contract '%s'.".formatted(id));
    }

    static ProblemException unknownVersion(String id, String version) {
        return new ProblemException(
                ServiceProblem.VERSION_UNKNOWN, "There is no version %s of contract '%s'.".formatted(version, id));
    }
}

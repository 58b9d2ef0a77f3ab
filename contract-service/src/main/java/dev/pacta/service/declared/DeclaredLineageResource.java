/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.declared;

import dev.pacta.contract.Contract;
import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.Roles;
import dev.pacta.lineage.declared.Declaration;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.service.registry.PublishedContracts;
import dev.pacta.service.shared.ServiceProblem;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;

/** What a contract's newest version declares of its lineage. */
@Path("/api/v1/contracts/{id}")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
public class DeclaredLineageResource {
    private final PublishedContracts contracts;
    private final DeclarationRows rows;
    private final GraphKeeper graph;

    DeclaredLineageResource(PublishedContracts contracts, DeclarationRows rows, GraphKeeper graph) {
        this.contracts = contracts;
        this.rows = rows;
        this.graph = graph;
    }

    /**
     * What a contract declares.
     *
     * @param edges into the columns of its tables, on each of its servers
     * @param unknown sources that neither lineage nor a published contract knows, as the contract names them; they are looked for again from
     *     time to time
     * @param told whether the graph has it; it does within seconds after a publication
     */
    public record DeclaredLineageView(
            String contract, String version, List<Declaration.Edge> edges, List<String> unknown, boolean told) {
        public DeclaredLineageView {
            edges = List.copyOf(edges);
            unknown = List.copyOf(unknown);
        }
    }

    /** The edges that {@code transformSourceObjects} declare, and the sources that nobody knows. */
    @GET
    @Path("declared-lineage")
    @Extension(name = "x-refused-404", value = "No such contract")
    public DeclaredLineageView declared(@PathParam("id") String id) {
        Contract contract = contracts
                .newest(id)
                .orElseThrow(() -> new ProblemException(
                        ServiceProblem.CONTRACT_UNKNOWN, "No contract has the id %s.".formatted(id)));
        DeclaredLineage lineage =
                DeclaredLineage.of(contract, new SourceLookup(contract, graph.current(), contracts::isDescribed));
        boolean told = rows.state(id).map(DeclarationRows.State::current).orElse(true);
        return new DeclaredLineageView(id, contract.version().value(), lineage.edges(), lineage.unknown(), told);
    }
}

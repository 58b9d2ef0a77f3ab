/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.coverage;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.Roles;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.lineage.query.GraphParameters;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jspecify.annotations.Nullable;

/** How much is known of datasets, or was known as of two times, with the reason for what is not. */
@Path("/api/v1/graph/coverage")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
public class CoverageResource {
    private static final int LONGEST_PAGE = 1_000;
    private static final int LONGEST_SILENCE = 3_650;
    private static final String USUAL_SILENCE = "7";
    private static final Comparator<DatasetCoverage> BY_NAME = Comparator.comparing(
                    (DatasetCoverage one) -> one.dataset().namespace())
            .thenComparing(one -> one.dataset().name());

    private final CoverageAnswers answers;

    CoverageResource(CoverageAnswers answers) {
        this.answers = answers;
    }

    /**
     * A page of datasets.
     *
     * @param score the mean of all that were judged; null when there is none
     * @param leftOut how many datasets were not judged because there are too many; a namespace makes them fewer
     */
    public record CoveragePage(
            List<DatasetCoverage> items,
            int total,
            int limit,
            int offset,
            @Nullable Integer score,
            int leftOut) {
        public CoveragePage {
            items = List.copyOf(items);
        }
    }

    /**
     * By producer, the least covered first.
     *
     * @param leftOut how many datasets were not judged
     */
    public record ProducerPage(List<ProducerCoverage> items, int leftOut) {
        public ProducerPage {
            items = List.copyOf(items);
        }
    }

    /** Datasets with their scores, the least covered first or by name. */
    @GET
    public CoveragePage datasets(
            @QueryParam("namespace") @Nullable String namespace,
            @QueryParam("sort") @DefaultValue("score") String sort,
            @QueryParam("silentDays") @DefaultValue(USUAL_SILENCE) int silentDays,
            @QueryParam("at") @Nullable String at,
            @QueryParam("known") @Nullable String known,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        if (limit < 1 || limit > LONGEST_PAGE || offset < 0) {
            throw bad("limit is from 1 to %d and offset 0 or more.".formatted(LONGEST_PAGE));
        }
        Comparator<DatasetCoverage> order = switch (sort) {
            case "score" -> Comparator.comparingInt(DatasetCoverage::score).thenComparing(BY_NAME);
            case "-score" ->
                Comparator.comparingInt(DatasetCoverage::score).reversed().thenComparing(BY_NAME);
            case "name" -> BY_NAME;
            default -> throw bad("sort is score, -score or name.");
        };
        CoverageAnswers.Judged judged = answers.all(namespace, GraphParameters.asOf(at, known), silence(silentDays));
        List<DatasetCoverage> page = judged.datasets().stream()
                .sorted(order)
                .skip(offset)
                .limit(limit)
                .toList();
        return new CoveragePage(
                page, judged.datasets().size(), limit, offset, judged.score().orElse(null), judged.leftOut());
    }

    /** One dataset. */
    @GET
    @Path("dataset")
    @Extension(name = "x-refused-404", value = "No event has named the dataset")
    public DatasetCoverage dataset(
            @QueryParam("namespace") @Nullable String namespace,
            @QueryParam("name") @Nullable String name,
            @QueryParam("silentDays") @DefaultValue(USUAL_SILENCE) int silentDays,
            @QueryParam("at") @Nullable String at,
            @QueryParam("known") @Nullable String known) {
        if (namespace == null || name == null) {
            throw bad("namespace and name say which dataset.");
        }
        return answers.one(new DatasetKey(namespace, name), GraphParameters.asOf(at, known), silence(silentDays))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "No event has named this dataset."));
    }

    /** The programs that tell who writes what, by how much is known of those datasets. */
    @GET
    @Path("producers")
    public ProducerPage producers(
            @QueryParam("namespace") @Nullable String namespace,
            @QueryParam("silentDays") @DefaultValue(USUAL_SILENCE) int silentDays,
            @QueryParam("at") @Nullable String at,
            @QueryParam("known") @Nullable String known) {
        CoverageAnswers.Judged judged = answers.all(namespace, GraphParameters.asOf(at, known), silence(silentDays));
        return new ProducerPage(CoverageAnswers.byProducer(judged.datasets()), judged.leftOut());
    }

    private static Duration silence(int days) {
        if (days < 1 || days > LONGEST_SILENCE) {
            throw bad("silentDays is from 1 to %d.".formatted(LONGEST_SILENCE));
        }
        return Duration.ofDays(days);
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(CommonProblem.BAD_REQUEST, detail);
    }
}

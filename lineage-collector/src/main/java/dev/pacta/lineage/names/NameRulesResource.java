/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.names;

import dev.pacta.lineage.LineageSettings;
import dev.pacta.lineage.Roles;
import dev.pacta.lineage.event.EventLimits;
import dev.pacta.lineage.event.EventReader;
import dev.pacta.lineage.event.EventReading;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.lineage.store.EventQueries;
import dev.pacta.lineage.store.JobNames;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rules by which events' names are rewritten, what another would do, and where one may be of use. They are switched on in the settings. */
@Path("/api/v1/graph/names/rules")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
public class NameRulesResource {
    private static final int LONGEST_PAGE = 1_000;
    private static final int MOST_EVENTS = 1_000;
    private static final int MOST_JOBS = 20_000;

    private final LineageSettings settings;
    private final EventQueries events;
    private final JobNames jobs;
    private final EventReader reader = new EventReader(new EventLimits(Long.MAX_VALUE, Long.MAX_VALUE));

    NameRulesResource(LineageSettings settings, EventQueries events, JobNames jobs) {
        this.settings = settings;
        this.events = events;
        this.jobs = jobs;
    }

    /**
     * A rule.
     *
     * @param kind namespace, dataset or job
     * @param namespace an expression for the whole namespace; any where none is given
     * @param name an expression for the whole name; none in a rule for namespaces
     */
    public record RenamingRule(
            @Nullable String kind,
            @Nullable String namespace,
            @Nullable String name,
            @Nullable String replacement) {}

    /** A rule that was read. */
    private record Read(Kind kind, String namespace, String name, String replacement)
            implements LineageSettings.NameRule {}

    /** The rules that are on, in the order in which they are looked at. */
    @GET
    public List<RenamingRule> rules() {
        List<RenamingRule> rules = new ArrayList<>();
        settings.namespaceRules()
                .forEach(rule -> rules.add(new RenamingRule("namespace", rule.pattern(), null, rule.replacement())));
        settings.nameRules()
                .forEach(rule -> rules.add(new RenamingRule(
                        rule.kind().name().toLowerCase(Locale.ROOT),
                        rule.namespace(),
                        rule.name(),
                        rule.replacement())));
        return rules;
    }

    /** What would become of the names in the newest events, were this the rule for datasets or jobs. Changes nothing. */
    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.STEWARD, Roles.ADMIN})
    public RulePreview.PreviewedRule preview(
            @Nullable RenamingRule rule, @QueryParam("limit") @DefaultValue("100") int limit) {
        checkPage(limit);
        RulePreview preview = preview(read(rule));
        for (byte[] body : events.newest(MOST_EVENTS)) {
            if (reader.read(body) instanceof EventReading.Readable readable) {
                preview.add(readable.event());
            }
        }
        return preview.answer(limit);
    }

    private RulePreview preview(Read rule) {
        try {
            return new RulePreview(settings.namespaceRules(), rule);
        } catch (IllegalArgumentException wrong) {
            Throwable cause = wrong.getCause();
            throw bad("the rule cannot be read: " + (cause == null ? wrong : cause).getMessage());
        }
    }

    private static Read read(@Nullable RenamingRule rule) {
        if (rule == null || rule.name() == null || rule.replacement() == null) {
            throw bad("a rule with kind, name and replacement is expected");
        }
        String namespace = rule.namespace() == null ? ".*" : rule.namespace();
        return switch (rule.kind() == null ? "" : rule.kind()) {
            case "job" -> new Read(LineageSettings.NameRule.Kind.JOB, namespace, rule.name(), rule.replacement());
            case "dataset" ->
                new Read(LineageSettings.NameRule.Kind.DATASET, namespace, rule.name(), rule.replacement());
            default -> throw bad("kind is job or dataset");
        };
    }

    /** Jobs that ran once each and whose names differ in numbers alone; nothing becomes one by looking alike. */
    @GET
    @Path("suggestions")
    public List<JobPatterns.AlikeJobs> suggestions(@QueryParam("limit") @DefaultValue("100") int limit) {
        checkPage(limit);
        return JobPatterns.of(jobs.runOnce(MOST_JOBS), limit);
    }

    private static void checkPage(int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw bad("limit is from 1 to %d".formatted(LONGEST_PAGE));
        }
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(CommonProblem.BAD_REQUEST, detail + ".");
    }
}

/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy;

import dev.pacta.contract.yaml.Position;
import dev.pacta.contract.yaml.YamlException;
import dev.pacta.contract.yaml.YamlLimits;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlProblem;
import dev.pacta.contract.yaml.YamlReader;
import dev.pacta.policy.filter.RowFilter;
import dev.pacta.policy.filter.RowFilterException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads access policies from YAML. Expected trouble is a value. Stateless; safe for many threads. */
public final class AccessPolicyReader {
    private static final YamlReader YAML = new YamlReader(new YamlLimits(1024 * 1024, 16, 20_000));
    private static final List<String> KEYS =
            List.of("id", "description", "effect", "who", "what", "actions", "purposes", "obligations", "validUntil");

    private AccessPolicyReader() {}

    /**
     * Reads one policy.
     *
     * @param source name of the document, for messages
     */
    public static PolicyReadResult read(byte[] yaml, String source) {
        YamlNode root;
        try {
            root = YAML.read(yaml);
        } catch (YamlException notYaml) {
            YamlProblem problem = notYaml.problem();
            Position place = problem.position();
            return new PolicyReadResult.Unreadable(
                    List.of(new PolicyProblem(place.line(), place.column(), "", source + ": " + problem.message())));
        }
        Problems problems = new Problems();
        Optional<AccessPolicy> policy = problems.object(root, "", KEYS).flatMap(fields -> policy(fields, problems));
        if (policy.isEmpty() || !problems.found().isEmpty()) {
            return new PolicyReadResult.Unreadable(problems.found());
        }
        return new PolicyReadResult.Readable(policy.get(), yaml, Digests.sha256(yaml));
    }

    private static Optional<AccessPolicy> policy(Fields fields, Problems problems) {
        Optional<String> id = fields.requiredText("id");
        Optional<Effect> effect = fields.requiredWord("effect", Effect.class);
        Who who = fields.object("who", List.of("roles", "teams", "pipelines"))
                .map(AccessPolicyReader::who)
                .orElse(Who.UNNAMED);
        What what = fields.object("what", List.of("contracts", "classifications", "dataCategories"))
                .map(given -> what(given, problems))
                .orElse(What.UNNAMED);
        List<Action> actions = fields.words("actions", Action.class);
        List<String> purposes = fields.keys("purposes", true);
        List<Obligation> obligations = obligations(fields, problems);
        Instant validUntil = fields.instant("validUntil").orElse(null);
        id.filter(text -> !text.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,199}"))
                .ifPresent(text -> fields.problem(
                        "id", "'%s' cannot be an id; use letters, digits, dot, dash, underscore".formatted(text)));
        effect.ifPresent(found -> scope(found, fields, who, what, obligations));
        if (!problems.found().isEmpty() || id.isEmpty() || effect.isEmpty()) {
            return Optional.empty();
        }
        String description = fields.text("description").orElse(null);
        return Optional.of(new AccessPolicy(
                id.get(), description, effect.get(), who, what, actions, purposes, obligations, validUntil));
    }

    /** A permission must say all of whom, what, how and what for; what it left out would be nobody and nothing. */
    private static void scope(Effect effect, Fields fields, Who who, What what, List<Obligation> obligations) {
        switch (effect) {
            case ALLOW -> {
                if (who.isEmpty()) {
                    fields.missing("who", "roles, teams or pipelines; roles: [\"*\"] is everybody");
                }
                if (what.contracts().isEmpty()) {
                    fields.missing("what", "contracts: ids, where * stands for any characters");
                }
                fields.requireItems("actions", "read, write, train or share");
                fields.requireItems("purposes", "dotted keys such as analytics.reporting; [\"*\"] is every purpose");
            }
            case DENY -> {
                if (!obligations.isEmpty()) {
                    fields.problem("obligations", "a denial has no obligations; remove them, or set effect to allow");
                }
            }
        }
    }

    private static Who who(Fields who) {
        return new Who(who.texts("roles"), who.texts("teams"), who.texts("pipelines"));
    }

    private static What what(Fields what, Problems problems) {
        List<String> contracts = what.texts("contracts");
        List<String> patterns = contracts.stream().filter(What::isPattern).toList();
        if (patterns.size() < contracts.size()) {
            what.problem("contracts", "only * has a meaning in a pattern; []{}?!\\ are not taken");
        }
        return new What(patterns, what.texts("classifications"), what.keys("dataCategories", false));
    }

    private static List<Obligation> obligations(Fields fields, Problems problems) {
        List<String> keys = List.of("kind", "dataCategories", "fields", "mask", "filter");
        List<Obligation> obligations = new ArrayList<>();
        for (Fields given : fields.objects("obligations", keys)) {
            given.requiredWord("kind", Obligation.Kind.class)
                    .flatMap(kind -> switch (kind) {
                        case MASK -> mask(given);
                        case ROW_FILTER -> rowFilter(given);
                    })
                    .ifPresent(obligations::add);
        }
        return obligations;
    }

    private static Optional<Obligation> mask(Fields given) {
        List<String> categories = given.keys("dataCategories", false);
        List<String> fields = given.texts("fields");
        if (categories.isEmpty() && fields.isEmpty()) {
            given.missing("fields", "the fields or dataCategories to mask");
        }
        @Nullable String mask = given.maskName().orElse(null);
        return mask == null
                ? Optional.empty()
                : Optional.of(new Obligation(Obligation.Kind.MASK, categories, fields, mask, null));
    }

    private static Optional<Obligation> rowFilter(Fields given) {
        for (String key : List.of("mask", "dataCategories", "fields")) {
            if (given.has(key)) {
                given.problem(key, "a row filter has only a filter; put this into an obligation of kind mask");
            }
        }
        return given.requiredText("filter")
                .filter(filter -> isReadable(filter, given))
                .map(filter -> new Obligation(Obligation.Kind.ROW_FILTER, List.of(), List.of(), null, filter));
    }

    private static boolean isReadable(String filter, Fields given) {
        try {
            RowFilter.parse(filter);
            return true;
        } catch (RowFilterException unreadable) {
            given.problem("filter", unreadable.reason());
            return false;
        }
    }
}

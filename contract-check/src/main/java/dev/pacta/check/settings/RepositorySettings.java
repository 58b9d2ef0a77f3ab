/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.settings;

import dev.pacta.check.CheckTrouble;
import dev.pacta.contract.diff.CompatibilityMode;
import dev.pacta.contract.diff.DiffSettings;
import dev.pacta.contract.diff.Waiver;
import dev.pacta.contract.diff.Weight;
import dev.pacta.contract.lint.LintProfile;
import dev.pacta.contract.lint.LintSettings;
import dev.pacta.contract.lint.RuleLevel;
import dev.pacta.contract.yaml.YamlException;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a repository says about its contracts. Immutable.
 *
 * @param contracts which files are contracts
 * @param flowRules which files hold rules about where data may flow; empty when no pattern is named, and their text tells
 * @param server the running Pacta, when one is named
 * @param lintRules the level of single lint rules
 * @param mode for contracts that name none themselves
 * @param weights of single change rules
 */
public record RepositorySettings(
        List<PathPattern> contracts,
        List<PathPattern> flowRules,
        @Nullable URI server,
        LintProfile profile,
        Map<String, RuleLevel> lintRules,
        @Nullable CompatibilityMode mode,
        Map<String, Weight> weights,
        List<Waiver> waivers) {
    private static final List<String> USUAL_CONTRACTS = List.of("**/*.odcs.yaml", "**/*.odcs.yml");

    /** What holds where no file says otherwise. */
    public static final RepositorySettings USUAL = new RepositorySettings(
            USUAL_CONTRACTS.stream().map(PathPattern::new).toList(),
            List.of(),
            null,
            LintProfile.STANDARD,
            Map.of(),
            null,
            Map.of(),
            List.of());

    public RepositorySettings {
        contracts = List.copyOf(contracts);
        flowRules = List.copyOf(flowRules);
        lintRules = Map.copyOf(lintRules);
        weights = Map.copyOf(weights);
        waivers = List.copyOf(waivers);
    }

    /** How documents are linted. */
    public LintSettings lint() {
        return new LintSettings(profile, lintRules);
    }

    /** How changes are weighed and waived on a day; the version number is judged by the check itself. */
    public DiffSettings diff(LocalDate today) {
        return new DiffSettings(weights, waivers, today, false);
    }

    /** Whether a path from the root of the repository is that of a contract. */
    public boolean isContract(String path) {
        return contracts.stream().anyMatch(pattern -> pattern.matches(path));
    }

    /** Whether a path from the root of the repository may be that of rules about where data may flow. */
    public boolean mayHoldFlowRules(String path) {
        if (isContract(path)) {
            return false;
        }
        return flowRules.isEmpty()
                ? path.endsWith(".yaml") || path.endsWith(".yml")
                : flowRules.stream().anyMatch(pattern -> pattern.matches(path));
    }

    /**
     * Reads settings.
     *
     * @throws CheckTrouble with line and column when they cannot be used
     */
    public static RepositorySettings read(byte[] yaml, String source) {
        YamlNode root;
        try {
            root = new YamlReader().read(yaml);
        } catch (YamlException unreadable) {
            throw Section.wrong(
                    source,
                    unreadable.problem().position(),
                    unreadable.problem().message());
        }
        Section settings = Section.of(source, "the settings file", root)
                .only("version", "contracts", "flowRules", "server", "lint", "compatibility", "waivers");
        if (!settings.required("version").equals("1")) {
            throw settings.wrong("version", "version is 1; other versions of these settings are not known");
        }
        Optional<Section> lint = settings.section("lint").map(section -> section.only("profile", "rules"));
        Optional<Section> compatibility =
                settings.section("compatibility").map(section -> section.only("mode", "rules"));
        return new RepositorySettings(
                patterns(settings),
                flowRules(settings),
                settings.text("server").map(text -> server(settings, text)).orElse(null),
                lint.flatMap(section -> section.word("profile", LintProfile.class))
                        .orElse(LintProfile.STANDARD),
                words(lint, RuleLevel.class, RuleNames::faultOfLint),
                compatibility
                        .flatMap(section -> section.word("mode", CompatibilityMode.class))
                        .orElse(null),
                words(compatibility, Weight.class, RuleNames::faultOfChange),
                settings.sections("waivers").stream()
                        .map(RepositorySettings::waiver)
                        .toList());
    }

    private static List<PathPattern> patterns(Section settings) {
        List<String> named = settings.node("contracts").isPresent() ? settings.texts("contracts") : USUAL_CONTRACTS;
        if (named.isEmpty()) {
            throw settings.wrong("contracts", "contracts is empty; name at least one pattern, such as **/*.odcs.yaml");
        }
        return named.stream().map(PathPattern::new).toList();
    }

    private static List<PathPattern> flowRules(Section settings) {
        if (settings.node("flowRules").isEmpty()) {
            return List.of();
        }
        List<String> named = settings.texts("flowRules");
        if (named.isEmpty()) {
            throw settings.wrong("flowRules", "flowRules is empty; name at least one pattern, such as rules/*.yaml");
        }
        return named.stream().map(PathPattern::new).toList();
    }

    private static URI server(Section settings, String text) {
        try {
            URI address = new URI(text);
            if (List.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException wrong) {
            // Said below, like every other text that is no address.
        }
        throw settings.wrong(
                "server", "'%s' is not the address of a server, such as https://pacta.example.com".formatted(text));
    }

    private static <E extends Enum<E>> Map<String, E> words(
            Optional<Section> parent, Class<E> type, Function<String, Optional<String>> fault) {
        return parent.flatMap(section -> section.section("rules"))
                .map(rules -> rules.keys(fault).all((key, node) -> rules.word(key, node, type)))
                .orElse(Map.of());
    }

    private static Waiver waiver(Section entry) {
        entry.only("rule", "path", "contract", "owner", "reason", "until");
        String rule = entry.required("rule");
        if (!rule.contains("*")) {
            RuleNames.faultOfChange(rule).ifPresent(fault -> {
                throw entry.wrong("rule", fault);
            });
        }
        String until = entry.required("until");
        LocalDate day;
        try {
            day = LocalDate.parse(until);
        } catch (DateTimeParseException noDate) {
            throw entry.wrong("until", "until is '%s', a date such as 2026-12-31 was expected".formatted(until));
        }
        return new Waiver(
                rule,
                entry.required("path"),
                entry.text("contract").orElse(null),
                entry.required("owner"),
                entry.required("reason"),
                day);
    }
}

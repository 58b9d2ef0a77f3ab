/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.contract.Contract;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.SlaProperty;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Service levels that the times in the data prove or refute; all others are told with the reason. A broken one is a warning: it speaks of
 * the service that brings the data, and yesterday's file is not bad because it is of yesterday.
 */
final class ServiceLevels {
    private static final String TOLD = "warning";

    private final SchemaObject object;
    private final Rules rules;
    private final Slots slots;
    private final @Nullable String defaultElement;
    private final List<ArrivalRule> arrivals;
    private final List<RunRule> all = new ArrayList<>();

    private ServiceLevels(
            SchemaObject object,
            Rules rules,
            Slots slots,
            @Nullable String defaultElement,
            List<ArrivalRule> arrivals) {
        this.arrivals = arrivals;
        this.defaultElement = defaultElement;
        this.object = object;
        this.rules = rules;
        this.slots = slots;
    }

    /** @param arrivals takes the rules that speak of when data came */
    static List<RunRule> of(
            Contract contract, SchemaObject object, Rules rules, Slots slots, List<ArrivalRule> arrivals) {
        ServiceLevels levels =
                new ServiceLevels(object, rules, slots, contract.terms().slaDefaultElement(), arrivals);
        contract.slaProperties()
                .forEach(level -> rules.scheduled(level.scheduler(), level.schedule(), () -> levels.add(level)));
        return levels.all;
    }

    private void add(SlaProperty level) {
        switch (level.property().toLowerCase(Locale.ROOT)) {
            case "frequency", "fy" -> frequency(level);
            case "rowcount" -> rowCount(level);
            default -> others(level);
        }
    }

    /** How long ago data came last shows whether it comes as often as was promised; whoever reads the data may know it. */
    private void frequency(SlaProperty level) {
        Duration most = PromisedTime.of(level);
        String trouble = most == null ? PromisedTime.trouble(level) : ArrivalRule.UNKNOWN;
        PlannedRule rule = rules.skipped("", "sla." + level.property(), PromisedTime.words(level), TOLD, trouble);
        if (most != null) {
            arrivals.add(new ArrivalRule(rule, most));
        }
    }

    /** At least so many; no more than the other end of a range, where there is one. */
    private void rowCount(SlaProperty level) {
        String named = level.element();
        String id = "sla." + level.property();
        boolean other = named != null && !named.equals(object.name()) && !named.startsWith(object.name() + ".");
        if (other) {
            rules.skipped("", id, PromisedTime.words(level), TOLD, "it is promised for another element");
        } else if (Threshold.isRange(level.value(), level.valueExt())) {
            Threshold threshold = Threshold.ofRange(level.value(), level.valueExt());
            PlannedRule rule = rules.run("", id, PromisedTime.words(level), TOLD, false);
            all.add(new MetricRule(rule, threshold, -1, new RunDemand.Rows()));
        } else {
            rules.notExecutable(
                    "", id, PromisedTime.words(level), TOLD, "'%s' is no number of rows".formatted(level.value()));
        }
    }

    private void others(SlaProperty level) {
        String words = PromisedTime.words(level);
        String trouble = trouble(level);
        if (trouble != null) {
            rules.skipped("", "sla." + level.property(), words, TOLD, trouble);
            return;
        }
        for (String path : elements(level)) {
            Property property = property(path).orElseThrow();
            Times times = Times.of(property);
            int slot = slots.find(path);
            Duration most = PromisedTime.of(level);
            if (times == null || times.trouble() != null || slot < 0 || most == null) {
                String unread = times == null || times.trouble() == null ? "its times cannot be read" : times.trouble();
                rules.notExecutable(path, "sla." + level.property(), words, TOLD, unread);
            } else {
                PlannedRule rule = rules.run(path, "sla." + level.property(), words, TOLD, false);
                all.add(new AgeRule(rule, slot, times, most, !isRetention(level)));
            }
        }
    }

    private static boolean isRetention(SlaProperty level) {
        return level.property().equalsIgnoreCase("retention")
                || level.property().equals("re");
    }

    private @Nullable String trouble(SlaProperty level) {
        String name = level.property().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "latency", "ly", "freshness", "retention", "re" -> troubleOfAge(level);
            default -> "it is measured on the running service, not on a file or batch";
        };
    }

    private @Nullable String troubleOfAge(SlaProperty level) {
        if (element(level) == null) {
            return "it names no element whose times could be looked at";
        }
        if (PromisedTime.of(level) == null) {
            return PromisedTime.trouble(level);
        }
        return elements(level).isEmpty() ? "its element is no date or timestamp of this object" : null;
    }

    /** What it is promised for: by its own words, else by those of the contract. */
    private @Nullable String element(SlaProperty level) {
        return level.element() == null ? defaultElement : level.element();
    }

    /** The paths of its elements that are times of this object. */
    private List<String> elements(SlaProperty level) {
        List<String> elements = new ArrayList<>();
        for (String element : String.valueOf(element(level)).split(",", -1)) {
            String named = element.strip();
            String path = named.startsWith(object.name() + ".")
                    ? named.substring(object.name().length() + 1)
                    : named;
            property(path).filter(ServiceLevels::isTime).ifPresent(each -> elements.add(path));
        }
        return elements;
    }

    private Optional<Property> property(String path) {
        String[] steps = path.split("\\.", -1);
        Optional<Property> found = object.property(steps[0]);
        for (int at = 1; at < steps.length; at++) {
            String step = steps[at];
            found = found.flatMap(outer -> outer.properties().stream()
                    .filter(inner -> inner.name().equals(step))
                    .findFirst());
        }
        return found;
    }

    private static boolean isTime(Property property) {
        return property.logicalType() == LogicalType.DATE || property.logicalType() == LogicalType.TIMESTAMP;
    }
}

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
import java.math.BigDecimal;
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
    private static final int SECONDS_OF_DAY = 86_400;
    private static final String TOLD = "warning";

    private final SchemaObject object;
    private final Rules rules;
    private final Slots slots;
    private final @Nullable String defaultElement;
    private final List<RunRule> all = new ArrayList<>();

    private ServiceLevels(SchemaObject object, Rules rules, Slots slots, @Nullable String defaultElement) {
        this.defaultElement = defaultElement;
        this.object = object;
        this.rules = rules;
        this.slots = slots;
    }

    static List<RunRule> of(Contract contract, SchemaObject object, Rules rules, Slots slots) {
        ServiceLevels levels =
                new ServiceLevels(object, rules, slots, contract.terms().slaDefaultElement());
        contract.slaProperties().forEach(levels::add);
        return levels.all;
    }

    private void add(SlaProperty level) {
        String words = "%s %s %s"
                .formatted(level.property(), level.value(), level.unit() == null ? "" : level.unit())
                .strip();
        String trouble = trouble(level);
        if (trouble != null) {
            rules.skipped("", "sla." + level.property(), words, TOLD, trouble);
            return;
        }
        for (String path : elements(level)) {
            Property property = property(path).orElseThrow();
            Times times = Times.of(property);
            int slot = slots.find(path);
            Duration most = duration(level);
            if (times == null || slot < 0 || most == null) {
                rules.notExecutable(path, "sla." + level.property(), words, TOLD, "its times cannot be read");
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
            case "frequency", "fy" -> "one run does not show how often data comes";
            default -> "it is measured on the running service, not on a file or batch";
        };
    }

    private @Nullable String troubleOfAge(SlaProperty level) {
        if (element(level) == null) {
            return "it names no element whose times could be looked at";
        }
        if (duration(level) == null) {
            return "'%s' is no length of time"
                    .formatted("%s %s".formatted(level.value(), level.unit()).strip());
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

    private static @Nullable Duration duration(SlaProperty level) {
        long seconds = switch (String.valueOf(level.unit()).toLowerCase(Locale.ROOT)) {
            case "s", "sec", "second", "seconds" -> 1;
            case "m", "min", "minute", "minutes" -> 60;
            case "h", "hr", "hour", "hours" -> 3_600;
            case "d", "day", "days" -> SECONDS_OF_DAY;
            case "w", "week", "weeks" -> 7 * SECONDS_OF_DAY;
            case "mo", "month", "months" -> 31 * SECONDS_OF_DAY;
            case "y", "yr", "year", "years" -> 366 * SECONDS_OF_DAY;
            default -> 0;
        };
        try {
            BigDecimal value = new BigDecimal(String.valueOf(level.value()));
            boolean sensible =
                    seconds > 0 && value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(1_000_000)) <= 0;
            return sensible
                    ? Duration.ofSeconds(
                            value.multiply(BigDecimal.valueOf(seconds)).longValue())
                    : null;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}

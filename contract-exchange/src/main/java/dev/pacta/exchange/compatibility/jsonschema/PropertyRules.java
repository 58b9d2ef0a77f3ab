/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import java.util.List;
import java.util.Set;

/** The keywords for objects. Every name is judged by all that holds for it on either side. */
final class PropertyRules {
    private final Comparer comparer;

    PropertyRules(Comparer comparer) {
        this.comparer = comparer;
    }

    void compare(SchemaPair pair, Findings found) {
        PropertyModel before = PropertyModel.of(pair.before());
        PropertyModel after = PropertyModel.of(pair.after());
        for (String name : PropertyModel.union(before.named(), after.named()).keySet()) {
            compareProperty(before, after, name, found);
        }
        comparePatterns(before, after, found);
        RestRules.compare(comparer, before.rest(), after.rest(), after.restKeyword(), after.restGroup(before), found);
        compareRequired(before, after, found);
        LimitRules.greatest(pair, "maxProperties", "MAX_PROPERTIES", found);
        LimitRules.smallest(pair, "minProperties", "MIN_PROPERTIES", found);
        compareNames(pair, found);
    }

    private void compareProperty(PropertyModel before, PropertyModel after, String name, Findings found) {
        String path = "/properties" + Findings.step(name);
        List<Difference> nested =
                comparer.compare(before.effective(name, comparer.steps()), after.effective(name, comparer.steps()));
        boolean lost = Difference.anyBackward(nested);
        boolean won = Difference.anyForward(nested);
        if (!before.named().containsKey(name)) {
            boolean demanded = isNewlyDemanded(before, after, name);
            JsonRule rule = added(before, after, name, lost);
            found.add(rule, path, lost || demanded, won, "'" + name + "': " + rule.title());
        } else if (!after.named().containsKey(name)) {
            boolean released = isNewlyDemanded(after, before, name);
            JsonRule rule = removed(before, after, name, lost);
            found.add(rule, path, lost, won || released, "'" + name + "': " + rule.title());
        } else {
            found.addUnder(path, nested);
        }
    }

    private static boolean isNewlyDemanded(PropertyModel before, PropertyModel after, String name) {
        return after.required().contains(name) && !before.required().contains(name);
    }

    private static JsonRule added(PropertyModel before, PropertyModel after, String name, boolean lost) {
        if (!before.isOpen() && !before.isClosed()) {
            return lost || isNewlyDemanded(before, after, name)
                    ? JsonRule.PROPERTY_ADDED_NOT_COVERED
                    : JsonRule.PROPERTY_ADDED_COVERED;
        }
        if (isNewlyDemanded(before, after, name)) {
            String withDefault = after.hasDefault(name) ? "_WITH_DEFAULT" : "";
            return JsonRule.of("REQUIRED_PROPERTY" + withDefault + "_ADDED_TO", before.isOpen() ? "OPEN" : "CLOSED");
        }
        Located property = after.named().get(name);
        boolean empty = property != null && property.isAnything();
        if (before.isOpen() && empty) {
            return JsonRule.PROPERTY_WITH_EMPTY_SCHEMA_ADDED_TO_OPEN;
        }
        return JsonRule.of("OPTIONAL_PROPERTY_ADDED_TO", before.isOpen() ? "OPEN" : "CLOSED");
    }

    private static JsonRule removed(PropertyModel before, PropertyModel after, String name, boolean lost) {
        if (after.isOpen()) {
            return JsonRule.PROPERTY_REMOVED_FROM_OPEN;
        }
        if (after.isClosed()) {
            Located property = before.named().get(name);
            boolean forbidden = property != null && property.isFalse();
            return forbidden ? JsonRule.PROPERTY_WITH_FALSE_REMOVED_FROM_CLOSED : JsonRule.PROPERTY_REMOVED_FROM_CLOSED;
        }
        return lost ? JsonRule.PROPERTY_REMOVED_NOT_COVERED : JsonRule.PROPERTY_REMOVED_COVERED;
    }

    private void comparePatterns(PropertyModel before, PropertyModel after, Findings found) {
        for (String pattern :
                PropertyModel.union(before.patterns(), after.patterns()).keySet()) {
            Located earlier = before.patterns().get(pattern);
            Located later = after.patterns().get(pattern);
            String path = "/patternProperties" + Findings.step(pattern);
            if (earlier != null && later != null) {
                found.addUnder(path, comparer.compare(earlier, later));
            } else if (later != null) {
                addPattern(before, later, path, found);
            } else if (earlier != null) {
                removePattern(earlier, after, path, found);
            }
        }
    }

    /** Names that match were judged by any earlier pattern, or by the schema of the rest. */
    private void addPattern(PropertyModel before, Located pattern, String path, Findings found) {
        boolean fits = comparer.fits(before.rest(), pattern)
                && before.patterns().values().stream().allMatch(other -> comparer.fits(other, pattern));
        boolean won = Difference.anyForward(comparer.compare(before.rest(), pattern));
        found.add(JsonRule.PATTERN_PROPERTY_ADDED, path, !fits, won, JsonRule.PATTERN_PROPERTY_ADDED.title());
    }

    private void removePattern(Located pattern, PropertyModel after, String path, Findings found) {
        boolean lost = !comparer.fits(pattern, after.rest());
        boolean fits = !Difference.anyForward(comparer.compare(pattern, after.rest()))
                && after.patterns().values().stream()
                        .noneMatch(other -> Difference.anyForward(comparer.compare(pattern, other)));
        found.add(JsonRule.PATTERN_PROPERTY_REMOVED, path, lost, !fits, JsonRule.PATTERN_PROPERTY_REMOVED.title());
    }

    /** A name that is also newly named, or no longer, is told there. */
    private static void compareRequired(PropertyModel before, PropertyModel after, Findings found) {
        for (String name : newlyRequired(before, after)) {
            JsonRule rule = after.hasDefault(name) ? JsonRule.REQUIRED_WITH_DEFAULT_ADDED : JsonRule.REQUIRED_ADDED;
            String detail = "'" + name + "' is now required";
            found.add(rule, "/required" + Findings.step(name), true, false, detail, "an object without " + name);
        }
        for (String name : newlyRequired(after, before)) {
            JsonRule rule =
                    before.hasDefault(name) ? JsonRule.REQUIRED_WITH_DEFAULT_REMOVED : JsonRule.REQUIRED_REMOVED;
            String detail = "'" + name + "' is no longer required";
            found.add(rule, "/required" + Findings.step(name), false, true, detail, "an object without " + name);
        }
    }

    private static List<String> newlyRequired(PropertyModel before, PropertyModel after) {
        Set<String> known = before.named().keySet();
        return after.required().stream()
                .filter(name -> !before.required().contains(name))
                .filter(name -> known.contains(name) || !after.named().containsKey(name))
                .toList();
    }

    private void compareNames(SchemaPair pair, Findings found) {
        List<Difference> nested = comparer.compare(
                pair.before().child("propertyNames"), pair.after().child("propertyNames"));
        if (nested.stream().noneMatch(Difference::breaks)) {
            return;
        }
        String kind = !pair.before().has("propertyNames")
                ? "ADDED"
                : pair.after().has("propertyNames") ? "CHANGED" : "REMOVED";
        JsonRule rule = JsonRule.of("PROPERTY_NAMES", kind);
        found.add(rule, "/propertyNames", Difference.anyBackward(nested), Difference.anyForward(nested), rule.title());
    }
}

/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.Price;
import dev.pacta.contract.ServiceTerms;
import dev.pacta.contract.SlaProperty;
import dev.pacta.contract.SupportChannel;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Service levels, help and price. */
final class TermsDiff {
    private TermsDiff() {}

    static void compare(ServiceTerms before, ServiceTerms after, Changes changes) {
        levels(before.slaProperties(), after.slaProperties(), changes);
        changes.value(
                ServiceRules.DEFAULT_ELEMENT,
                Place.contract("slaDefaultElement", "", "").at("slaDefaultElement"),
                before.slaDefaultElement(),
                after.slaDefaultElement());
        support(before.support(), after.support(), changes);
        price(before.price(), after.price(), changes);
    }

    private static void levels(List<SlaProperty> before, List<SlaProperty> after, Changes changes) {
        Pairs<SlaProperty> pairs = Pairs.of(
                before,
                after,
                SlaProperty::id,
                level ->
                        List.of(ServiceLevel.name(level), ServiceLevel.elements(level), String.valueOf(level.driver())),
                level -> List.of(ServiceLevel.name(level), ServiceLevel.elements(level)),
                ServiceLevel::name);
        Place list = Place.CONTRACT.at("slaProperties");
        pairs.removed()
                .forEach(gone -> changes.add(Finding.of(
                        ServiceRules.SLA_REMOVED,
                        list.gone(gone.at()).called(path(gone.value())),
                        ServiceLevel.text(gone.value()),
                        null)));
        pairs.added()
                .forEach(added -> changes.add(Finding.of(
                        ServiceRules.SLA_ADDED,
                        list.fresh(added.at()).called(path(added.value())),
                        null,
                        ServiceLevel.text(added.value()))));
        pairs.both()
                .forEach(
                        pair -> level(pair.before(), pair.after(), pair.in(list).called(path(pair.after())), changes));
    }

    private static String path(SlaProperty level) {
        return "sla." + level.property();
    }

    private static void level(SlaProperty before, SlaProperty after, Place place, Changes changes) {
        if (ServiceLevel.name(before).equals(ServiceLevel.name(after))) {
            ServiceLevel.compare(before, after, place, changes);
        } else {
            changes.value(ServiceRules.SLA_CHANGED, place.at("property"), before.property(), after.property());
        }
        elements(before, after, place.at("element"), changes);
        changes.detail(ServiceRules.SLA_SCHEDULE, place.at("schedule"), before.schedule(), after.schedule());
        changes.detail(ServiceRules.SLA_SCHEDULE, place.at("scheduler"), before.scheduler(), after.scheduler());
        ChangeRule detail = ServiceRules.SLA_DETAIL;
        changes.detail(detail, place.at("id"), before.id(), after.id());
        changes.detail(detail, place.at("driver"), before.driver(), after.driver());
        changes.detail(detail, place.at("description"), before.description(), after.description());
        AnnotationDiff.definitions(
                detail, place, before.authoritativeDefinitions(), after.authoritativeDefinitions(), changes);
        CustomPropertyDiff.compare(
                detail, before.customProperties(), after.customProperties(), Set.of(), place, changes);
    }

    /** Without an element it is promised for all. */
    private static void elements(SlaProperty before, SlaProperty after, Place place, Changes changes) {
        Set<String> old = ServiceLevel.elements(before);
        Set<String> now = ServiceLevel.elements(after);
        if (old.equals(now)) {
            return;
        }
        boolean wider = now.isEmpty() || (!old.isEmpty() && now.containsAll(old));
        changes.add(Finding.of(
                wider ? ServiceRules.SCOPE_WIDENED : ServiceRules.SCOPE_NARROWED,
                place,
                before.element(),
                after.element()));
    }

    private static void support(List<SupportChannel> before, List<SupportChannel> after, Changes changes) {
        Pairs<SupportChannel> pairs =
                Pairs.of(before, after, SupportChannel::id, SupportChannel::channel, SupportChannel::url);
        Place list = Place.CONTRACT.at("support");
        ChangeRule gone = after.isEmpty() ? ServiceRules.SUPPORT_ENDED : ServiceRules.SUPPORT_REMOVED;
        pairs.removed()
                .forEach(one -> changes.add(Finding.of(
                        gone,
                        list.gone(one.at()).called("support." + one.value().channel()),
                        one.value().channel(),
                        null)));
        pairs.added()
                .forEach(one -> changes.add(Finding.of(
                        ServiceRules.SUPPORT_ADDED,
                        list.fresh(one.at()).called("support." + one.value().channel()),
                        null,
                        one.value().channel())));
        pairs.both()
                .forEach(pair -> channel(
                        pair.before(),
                        pair.after(),
                        pair.in(list).called("support." + pair.after().channel()),
                        changes));
    }

    private static void channel(SupportChannel before, SupportChannel after, Place place, Changes changes) {
        ChangeRule moved = ServiceRules.SUPPORT_MOVED;
        changes.detail(moved, place.at("channel"), before.channel(), after.channel());
        changes.detail(moved, place.at("url"), before.url(), after.url());
        changes.detail(moved, place.at("invitationUrl"), before.invitationUrl(), after.invitationUrl());
        changes.detail(moved, place.at("tool"), before.tool(), after.tool());
        changes.detail(moved, place.at("scope"), before.scope(), after.scope());
        ChangeRule detail = ServiceRules.SUPPORT_DETAIL;
        changes.detail(detail, place.at("id"), before.id(), after.id());
        changes.detail(detail, place.at("description"), before.description(), after.description());
        CustomPropertyDiff.compare(
                detail, before.customProperties(), after.customProperties(), Set.of(), place, changes);
    }

    private static void price(@Nullable Price before, @Nullable Price after, Changes changes) {
        Place place = Place.contract("price", "", "");
        if (before == null || after == null) {
            changes.value(
                    before == null ? ServiceRules.PRICE_ADDED : ServiceRules.PRICE_REMOVED,
                    place.at("price"),
                    before == null ? null : text(before),
                    after == null ? null : text(after));
            return;
        }
        Place inside = Place.contract("price", "/price", "/price");
        changes.detail(ServiceRules.PRICE_DETAIL, inside.at("id"), before.id(), after.id());
        if (!Objects.equals(before.currency(), after.currency()) || !Objects.equals(before.unit(), after.unit())) {
            changes.add(Finding.of(ServiceRules.PRICE_CHANGED, inside, text(before), text(after)));
        } else if (before.amount() != null && after.amount() != null) {
            boolean raised = after.amount().compareTo(before.amount()) > 0;
            changes.value(
                    raised ? ServiceRules.PRICE_RAISED : ServiceRules.PRICE_LOWERED,
                    inside.at("priceAmount"),
                    before.amount(),
                    after.amount());
        } else {
            changes.value(
                    before.amount() == null ? ServiceRules.PRICE_ADDED : ServiceRules.PRICE_REMOVED,
                    inside.at("priceAmount"),
                    before.amount(),
                    after.amount());
        }
    }

    private static String text(Price price) {
        return "%s %s per %s"
                .formatted(
                        Meaning.text(price.amount()),
                        Objects.requireNonNullElse(price.currency(), "?"),
                        Objects.requireNonNullElse(price.unit(), "?"));
    }
}

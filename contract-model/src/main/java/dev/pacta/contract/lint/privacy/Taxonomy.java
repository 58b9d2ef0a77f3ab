/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.privacy;

import dev.pacta.contract.message.Spelling;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/**
 * Keys of the taxonomy for data categories, purposes and subjects: dotted, from the general to the particular, as in fideslang. Other
 * keys are allowed; these serve to find slips of the pen.
 */
final class Taxonomy {
    static final Set<String> CATEGORIES = keys("""
            system system.operations
            user user.account user.account.settings user.account.username user.authorization user.authorization.credentials
            user.authorization.biometric user.authorization.password user.behavior user.behavior.browsing_history
            user.behavior.media_consumption user.behavior.purchase_history user.behavior.search_history user.biometric
            user.biometric.fingerprint user.biometric.retinal user.biometric.voice user.biometric.health user.childrens
            user.contact user.contact.address user.contact.address.city user.contact.address.country
            user.contact.address.postal_code user.contact.address.state user.contact.address.street user.contact.email
            user.contact.fax_number user.contact.organization user.contact.phone_number user.contact.url user.content
            user.content.private user.content.public user.content.self_image user.demographic
            user.demographic.age_range user.demographic.date_of_birth user.demographic.gender user.demographic.language
            user.demographic.marital_status user.demographic.political_opinion user.demographic.profile
            user.demographic.race_ethnicity user.demographic.religious_belief user.demographic.sexual_orientation user.device
            user.device.cookie user.device.cookie_id user.device.device_id user.device.ip_address user.device.telemetry
            user.financial user.financial.bank_account user.financial.credit_card user.government_id
            user.government_id.birth_certificate user.government_id.drivers_license_number user.government_id.immigration
            user.government_id.national_identification_number user.government_id.passport_number
            user.government_id.vehicle_registration user.health_and_medical user.health_and_medical.genetic
            user.health_and_medical.insurance_beneficiary_id user.health_and_medical.record_id user.job_title user.location
            user.location.imprecise user.location.precise user.name user.name.first user.name.last user.payment
            user.payment.method user.privacy_preferences user.sensor user.social user.telemetry user.unique_id
            user.unique_id.pseudonymous user.user_sensor user.workplace user.criminal_history user.credit_report
            """);

    static final Set<String> PURPOSES = keys("""
            analytics analytics.reporting analytics.reporting.ad_performance analytics.reporting.campaign_insights
            analytics.reporting.content_performance analytics.reporting.system collect employment employment.recruitment
            essential essential.fraud_detection essential.legal_obligation essential.service
            essential.service.authentication essential.service.notifications essential.service.notifications.email
            essential.service.notifications.sms essential.service.operations essential.service.operations.improve
            essential.service.operations.support essential.service.payment_processing essential.service.security
            essential.service.upload finance functional functional.service functional.service.improve functional.storage
            marketing marketing.advertising marketing.advertising.first_party
            marketing.advertising.first_party.contextual marketing.advertising.first_party.targeted
            marketing.advertising.frequency_capping marketing.advertising.negative_targeting
            marketing.advertising.profiling marketing.advertising.serving marketing.advertising.third_party
            marketing.advertising.third_party.targeted marketing.communications marketing.communications.email
            marketing.communications.sms operations personalize personalize.content personalize.system sales
            third_party_sharing third_party_sharing.legal_obligation train_ai_system
            """);

    static final Set<String> SUBJECTS = keys("""
            anonymous_user citizen_voter commuter consultant customer employee job_applicant next_of_kin passenger patient
            prospect shareholder supplier_vendor trainee visitor child
            """);

    /** Made when a category is first judged; most contracts have none. */
    private static final class Forms {
        private static final Pattern SHAPE = Pattern.compile("[a-z0-9_]+(\\.[a-z0-9_]+)*");

        /** Art. 9(1) GDPR, as far as a category can tell. */
        private static final Pattern SPECIAL = Pattern.compile(
                "user\\.(biometric|health_and_medical|authorization\\.biometric|demographic\\.(political_opinion|race_ethnicity|religious_belief|sexual_orientation))(\\..*)?"
                        + "|user\\.(.*[._])?(health|medical|genetic|biometric|religio|ethnic|sexual|political|trade_union).*");
    }

    private Taxonomy() {}

    private static Set<String> keys(String text) {
        Set<String> keys = new HashSet<>();
        StringTokenizer words = new StringTokenizer(text);
        while (words.hasMoreTokens()) {
            keys.add(words.nextToken());
        }
        return Collections.unmodifiableSet(keys);
    }

    static boolean isKey(String text) {
        return Forms.SHAPE.matcher(text).matches();
    }

    static boolean isSpecial(String category) {
        return Forms.SPECIAL.matcher(category).matches();
    }

    /** The known key that was probably meant; none when the text is itself a key that is known or goes on from one. */
    static Optional<String> meant(String text, Set<String> known) {
        if (known.contains(text)) {
            return Optional.empty();
        }
        int dot = text.lastIndexOf('.');
        boolean below = dot > 0 && known.contains(text.substring(0, dot));
        Optional<String> near = Spelling.near(text, known);
        // Below a known key anything may stand, so only a slip of one letter or two is taken for one.
        return below ? near.filter(word -> word.startsWith(text.substring(0, dot + 1))) : near;
    }
}

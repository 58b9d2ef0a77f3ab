/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Names of people that fill a whole value: one to four words that begin with capitals, of which one is a common given name or surname. The
 * lists are short and were written down by this project from what is commonly known; they were not taken from, or checked against, a
 * published list. Names that are also places or common words are left out as far as they came to mind. Most names are not in them, so a
 * column is told by its share; places and products are named after people, so it is a hint until the name of the column says it.
 */
final class PersonNameDetector implements Detector {
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 4;

    private static final Set<String> GIVEN = words(
            "james robert john michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul"
                    + " andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan"
                    + " stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry tyler"
                    + " aaron jose adam nathan henry peter zachary kyle noah ethan liam oliver lucas elijah mason logan mary patricia"
                    + " jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily"
                    + " donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen angela"
                    + " shirley emma brenda pamela nicole anna samantha katherine christine debra rachel carolyn janet maria olivia heather"
                    + " helen catherine diane julie sophia isabella mia amelia evelyn hans peter wolfgang klaus jürgen uwe stefan andreas"
                    + " thorsten jan lukas finn leon felix maximilian ursula monika petra sabine renate heike claudia birgit anke katrin"
                    + " lena hannah lea marie jean pierre michel philippe alain nicolas christophe laurent françois sylvie nathalie isabelle"
                    + " catherine monique chantal camille chloé antonio manuel francisco juan javier miguel carlos jesús alejandro pablo"
                    + " sergio carmen josefa isabel dolores pilar teresa lucía marta giuseppe giovanni mario luigi andrea francesco"
                    + " alessandro marco giulia chiara francesca paola piet willem hendrik johannes johanna sanne daan joost jeroen"
                    + " krzysztof piotr andrzej tomasz paweł katarzyna małgorzata agnieszka ewa zofia lars anders johan erik karin ingrid"
                    + " astrid olga svetlana ivan sergei dmitri natalia tatiana mehmet mustafa ahmet ayşe fatma emine mohammed muhammad ahmed"
                    + " ali omar hassan fatima aisha zainab wei li ming yuki haruto sakura hiroshi ananya priya rahul arjun raj pedro joão"
                    + " ana beatriz inês tiago rui ada grace ivy ruth alice max otto ole bob tom tim kim eva ida ella lily zoe");

    private static final Set<String> SURNAMES = words(
            "smith johnson williams jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas taylor"
                    + " moore martin lee perez thompson harris sanchez clark ramirez lewis robinson walker allen wright scott torres nguyen"
                    + " flores adams nelson baker rivera campbell mitchell carter roberts gomez phillips evans turner diaz parker edwards"
                    + " collins reyes stewart morris morales murphy cook rogers gutierrez ortiz morgan cooper peterson bailey reed kelly"
                    + " howard ramos cox richardson watson brooks chavez bennett mendoza ruiz hughes alvarez castillo sanders patel myers"
                    + " foster jimenez müller schmidt schneider fischer meyer weber schulz wagner becker hoffmann schäfer koch bauer richter"
                    + " klein wolf schröder neumann schwarz zimmermann braun krüger hofmann hartmann lange schmitt werner krause meier"
                    + " lehmann dubois durand leroy moreau simon laurent lefebvre michel bertrand roux fournier morel girard bonnet fontaine"
                    + " rousseau rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti costa giordano"
                    + " mancini rizzo lombardi moretti fernández gonzález rodríguez lópez martínez sánchez pérez gómez martín jiménez"
                    + " hernández díaz álvarez moreno muñoz silva santos ferreira pereira oliveira rodrigues almeida nascimento carvalho"
                    + " jansen bakker visser smit meijer mulder bos vos peters hendriks dekker nowak kowalski wiśniewski wójcik kowalczyk"
                    + " kamiński lewandowski zieliński szymański andersson johansson karlsson nilsson eriksson larsson olsson hansen"
                    + " johansen olsen larsen nielsen jensen pedersen ivanov smirnov kuznetsov popov petrov yılmaz kaya demir şahin çelik"
                    + " wang zhang chen yang zhao huang kumar singh sharma gupta khan tanaka suzuki takahashi watanabe doe");

    private static Set<String> words(String words) {
        // Some names are in two countries' lists.
        return Set.copyOf(Arrays.asList(words.split(" ", -1)));
    }

    @Override
    public String name() {
        return "name of a person";
    }

    @Override
    public String category() {
        return "user.name";
    }

    /** An estimate for places and things that are named after people. */
    @Override
    public double chance() {
        return 0.02;
    }

    @Override
    public boolean hasChecksum() {
        return false;
    }

    @Override
    public boolean isHint() {
        return true;
    }

    @Override
    public int shortest() {
        return 2;
    }

    @Override
    public boolean mayBeIn(TextShape shape) {
        return shape.digits() == 0 && shape.length() <= LONGEST && !shape.hasAt();
    }

    @Override
    public Match find(String text) {
        if (text.length() > LONGEST || text.isEmpty() || !Character.isUpperCase(text.charAt(0))) {
            return Match.NONE;
        }
        int words = 0;
        boolean known = false;
        for (int from = 0; from < text.length(); words++) {
            int to = wordEnd(text, from);
            if (to == from || words == MOST_WORDS) {
                return Match.NONE;
            }
            boolean capital = Character.isUpperCase(text.charAt(from));
            known |= capital && to - from > 1 && isName(text.substring(from, to));
            from = behind(text, to);
            if (from < 0) {
                return Match.NONE;
            }
        }
        return known ? Match.WHOLE : Match.FORM_ONLY;
    }

    private static boolean isName(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int hyphen = lower.indexOf('-');
        String first = hyphen > 0 ? lower.substring(0, hyphen) : lower;
        return GIVEN.contains(first) || SURNAMES.contains(lower);
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || "'’-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    /** Where the next word begins, after a point or comma and a blank; -1 when something else stands there. */
    private static int behind(String text, int end) {
        int at = end;
        if (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
            at++;
        }
        if (at == text.length()) {
            return at;
        }
        return text.charAt(at) == ' ' && at + 1 < text.length() ? at + 1 : -1;
    }
}

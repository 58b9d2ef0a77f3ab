/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Streets with a number that fill a whole value, a place behind them allowed. A value with a number of up to four digits among words has the
 * form; it passes where a word for a street stands as the language puts it. The words were collected by this project. A hint until the name
 * of the column says it: shops and offices have addresses, too.
 */
final class StreetAddressDetector implements Detector {
    private static final int LONGEST = 90;
    private static final int SHORTEST = 6;
    private static final int MOST_WORDS = 12;
    private static final Pattern BLANKS = Pattern.compile("[\\s,]+");
    private static final Pattern HOUSE = Pattern.compile("[0-9]{1,4}[a-zA-Z]?([-/][0-9]{1,4}[a-zA-Z]?)?");

    /** Stand behind the name, as words of their own. */
    private static final Set<String> BEHIND = words(
            "street st st. road rd rd. avenue ave ave. lane ln boulevard blvd blvd. drive dr. terrace crescent strasse straße");

    /** Stand before the name. */
    private static final Set<String> BEFORE = words(
            "rue avenue boulevard chemin impasse allée quai calle avenida paseo carrer plaza via viale piazza corso vicolo rua travessa"
                    + " praça alameda ulica ul. aleja al. plac strada bulevardul ulitsa");

    /** End a word together with the name. */
    private static final List<String> ENDINGS = List.of(
            "straße", "strasse", "str.", "weg", "platz", "allee", "gasse", "ufer", "straat", "laan", "plein", "gracht",
            "gatan", "vägen", "vej", "gade", "veien", "gata", "katu", "tie");

    private static Set<String> words(String words) {
        return Set.copyOf(Arrays.asList(words.split(" ", -1)));
    }

    @Override
    public String name() {
        return "street address";
    }

    @Override
    public String category() {
        return "user.contact.address.street";
    }

    /** An estimate for texts with a number that speak of streets. */
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
    public boolean mayBeIn(TextShape shape) {
        return shape.digits() >= 1 && shape.length() >= SHORTEST && shape.length() <= LONGEST && !shape.hasAt();
    }

    @Override
    public Match find(String text) {
        if (text.length() > LONGEST || text.indexOf(' ') < 0) {
            return Match.NONE;
        }
        String[] words = BLANKS.split(text.toLowerCase(Locale.ROOT), -1);
        if (words.length < 2 || words.length > MOST_WORDS) {
            return Match.NONE;
        }
        boolean house = false;
        boolean named = false;
        boolean street = false;
        for (int at = 0; at < words.length; at++) {
            String word = words[at];
            house |= HOUSE.matcher(word).matches();
            named |= word.length() >= 3 && Character.isLetter(word.charAt(0));
            street |= isStreet(words, at);
        }
        if (!house || !named) {
            return Match.NONE;
        }
        return street ? Match.WHOLE : Match.FORM_ONLY;
    }

    private static boolean isStreet(String[] words, int at) {
        String word = words[at];
        boolean named = at > 0 && Character.isLetter(words[at - 1].isEmpty() ? ' ' : words[at - 1].charAt(0));
        boolean first = at == 0 || at == 1 && HOUSE.matcher(words[0]).matches();
        if (named && BEHIND.contains(word)) {
            return true;
        }
        boolean names =
                at + 1 < words.length && !words[at + 1].isEmpty() && Character.isLetter(words[at + 1].charAt(0));
        if (first && names && BEFORE.contains(word)) {
            return true;
        }
        // Beyond the ending there is a name, and a house's number follows.
        boolean numbered = at + 1 < words.length && HOUSE.matcher(words[at + 1]).matches();
        return numbered && ENDINGS.stream().anyMatch(end -> word.length() > end.length() + 1 && word.endsWith(end));
    }
}

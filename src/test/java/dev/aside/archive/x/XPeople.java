package dev.aside.archive.x;

import java.util.List;

/// People of a generated archive, each a function of their number: nobody has to be remembered.
final class XPeople {
    static final String OWNER = "1356489240123456789";
    static final String OWNER_HANDLE = "mara_lindqvist";
    static final String OWNER_NAME = "Mara Lindqvist 🌿";

    /// When snowflake ids begin, in epoch milliseconds.
    static final long SNOWFLAKE_EPOCH = 1_288_834_974_657L;

    private static final long FIRST_SIGN_UP = 1_400_000_000_000L;
    private static final List<String> FIRST = List.of("Ada", "Björn", "Chloé", "Daichi", "Elif", "Farid", "Grace",
            "Hana", "Igor", "Jun", "Kwame", "Lena", "Miguel", "Nadia", "Olu", "Priya", "Quinn", "Rosa", "Sven", "Tariq",
            "Uma", "Vera", "Wen", "Xiomara", "Yuki", "Zoë");
    private static final List<String> LAST = List.of("Adeyemi", "Brandt", "Costa", "Dubois", "Eriksen", "Fischer",
            "Garcia", "Haddad", "Ito", "Jansen", "Kaya", "Lopez", "Mbeki", "Novak", "Okafor", "Petrov", "Rossi", "Sato",
            "Tran", "Varga", "Weber", "Yılmaz", "Zhang");

    private XPeople() {}

    /// Every third has a short number, as accounts from before 2013; the rest are above 2^53.
    static String id(long person) {
        if (person % 3 == 0) {
            return Long.toString(10_000_000 + person);
        }
        return Long.toString(snowflake(FIRST_SIGN_UP + person * 977, person));
    }

    static String handle(long person) {
        return ascii(firstName(person)) + "_" + ascii(LAST.get((int) (person / 26 % LAST.size()))) + person % 1000;
    }

    static String firstName(long person) {
        return FIRST.get((int) (person % FIRST.size()));
    }

    static String name(long person) {
        return firstName(person) + " " + LAST.get((int) (person / 26 % LAST.size()));
    }

    /// An id made at a time; ids of the same millisecond differ while their numbers do, up to four million.
    static long snowflake(long at, long number) {
        return ((at - SNOWFLAKE_EPOCH) << 22) | (number & 0x3fffff);
    }

    private static String ascii(String name) {
        StringBuilder out = new StringBuilder(name.length());
        for (char c : name.toLowerCase(java.util.Locale.ROOT).toCharArray()) {
            out.append(c < 'a' || c > 'z' ? 'x' : c);
        }
        return out.toString();
    }
}

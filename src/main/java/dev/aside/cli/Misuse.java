package dev.aside.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One sentence for a command line that cannot be followed, with the word that was probably meant. */
final class Misuse {
    private Misuse() {}

    static String sentence(ParameterException problem) {
        CommandLine where = problem.getCommandLine();
        String command = where.getCommandSpec().qualifiedName();
        return switch (problem) {
            case UnmatchedArgumentException unmatched -> unknown(where, unmatched.getUnmatched().getFirst());
            case MissingParameterException _ when !where.getUnmatchedArguments().isEmpty() ->
                unknown(where, where.getUnmatchedArguments().getFirst());
            case MissingParameterException missing -> Wording.sentence("usage.missing",
                    Map.of("command", command, "argument", written(missing.getMissing())));
            case OverwrittenOptionException twice when twice.getOverwritten() instanceof OptionSpec option ->
                Wording.sentence("usage.twice", Map.of("option", option.longestName()));
            case OptionsBeforeCommandException _ -> Wording.sentence("usage.order", Map.of("command", command));
            case ParameterException wrong when wrong.getArgSpec() instanceof OptionSpec option
                    && option.type() == int.class ->
                Wording.sentence("usage.number",
                        Map.of("option", option.longestName(), "value", String.valueOf(wrong.getValue())));
            case ParameterException help when help.getArgSpec() == null && help.getValue() != null ->
                unknown(where, help.getValue());
            default -> Wording.sentence("usage.other", Map.of("problem", String.valueOf(problem.getMessage())));
        };
    }

    private static String unknown(CommandLine where, String word) {
        String command = where.getCommandSpec().qualifiedName();
        boolean option = word.startsWith("-");
        if (!option && where.getSubcommands().isEmpty()) {
            return Wording.sentence("usage.excess", Map.of("command", command, "word", word));
        }
        Stream<String> known = option
                ? where.getCommandSpec().optionsMap().keySet().stream()
                : where.getSubcommands().keySet().stream();
        String kind = option ? "usage.option" : "usage.command";
        Optional<String> near = NearestWord.to(word, known);
        return near.isPresent()
                ? Wording.sentence(kind + ".near", Map.of("command", command, "word", word, "near", near.get()))
                : Wording.sentence(kind, Map.of("command", command, "word", word));
    }

    private static String written(List<ArgSpec> missing) {
        ArgSpec first = missing.getFirst();
        return first instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : first.paramLabel();
    }

    /** {@code aside --demo tour}: the window's options would be silently without effect. */
    static final class OptionsBeforeCommandException extends ParameterException {
        private static final long serialVersionUID = 1L;

        OptionsBeforeCommandException(CommandLine command) {
            super(command, "options before a command");
        }
    }
}

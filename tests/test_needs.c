// SPDX-License-Identifier: MIT
/*
# test_needs.c: a set of pictures held against what a part needs

Each need is tried at its edge: met by a hair, and missed by one. The judge on demand is tried with
a teacher that is a shell script beside this program: what it is asked, what comes of its failure.
*/
#include "check.h"

#include <sys/stat.h>

static const Survey DIGITS = {.train = 60000, .test = 10000, .Y = 28, .X = 28, .C = 1, .testY = 28,
                              .testX = 28, .testC = 1, .classes = 10, .train_labels = 60000,
                              .test_labels = 10000};

static void met(const char *what, Needs needs, Survey set)
{
    char *why = needs_unmet(&needs, "faces", &set);
    check(!why, "%s: expected nothing to be missing, found '%s'", what, why ? why : "");
    free(why);
}

static void missed(const char *words, Needs needs, Survey set)
{
    char *why = needs_unmet(&needs, "faces", &set);
    check(why && strstr(why, words), "expected '%s', found '%s'", words, why ? why : "nothing");
    check(!why || (!strncmp(why, "needs ", 6) && !strchr(why, '\n')), "no sentence: %s", why ? why : "");
    free(why);
}

static void every_need_at_its_edge(void **state)
{
    (void)state;
    Survey s = DIGITS;
    met("no pictures", (Needs){.labels = true, .grey = true}, (Survey){0});
    met("all of the digits", (Needs){.train = 60000, .test = 10000, .labels = true, .judge = true, .grey = true,
                                     .square = true, .side = 28, .multiple = 4, .numbers = 784}, s);
    missed("needs 60001 training pictures, and --data faces has 60000", (Needs){.train = 60001}, s);
    missed("needs 10001 test pictures", (Needs){.train = 1, .test = 10001}, s);
    s.testY = 30;
    missed("one size, and --data faces has 28x28 and 30x28", (Needs){.train = 1, .test = 1}, s);
    met("one split only", (Needs){.test = 1}, s);
    missed("square pictures, and those of --data faces are 30x28", (Needs){.test = 1, .square = true}, s);
    missed("multiples of 4, and those of --data faces are 30x28", (Needs){.test = 1, .multiple = 4}, s);
    s = DIGITS;
    s.C = s.testC = 3;
    met("colours", (Needs){.train = 1, .test = 1}, s);
    missed("needs grey pictures, and those of --data faces have 3 channels", (Needs){.train = 1, .grey = true}, s);
    missed("at most 2351 numbers, and those of --data faces have 2352 (28x28x3)", (Needs){.train = 1, .numbers = 2351}, s);
    s.C = s.testC = 4;
    missed("grey or red-green-blue pictures", (Needs){.train = 1}, s);
    missed("at least 29x29, and those of --data faces are 28x28", (Needs){.train = 1, .side = 29}, DIGITS);
}

static void digits_are_called_digits(void **state)
{
    (void)state;
    const struct { Source source; bool digits; } set[] = {{{.name = (char *)"digits"}, true},
        {{.name = (char *)"mnist", .folder = (char *)"data/mnist"}, true},
        {{.name = (char *)"faces", .folder = (char *)"faces"}, false},
        {{.name = (char *)"digits", .folder = (char *)"my/digits"}, false}};
    for (int i = 0; i < 4; i++) {
        Source source = set[i].source;
        check(data_are_digits(&(Program){.source = &source}) == set[i].digits, "set %d, '%s'", i, source.name);
    }
}

static void words_follow_the_data(void **state)
{
    (void)state;
    Source mnist = {.name = (char *)"mnist", .folder = (char *)"m"}, faces = {.name = (char *)"faces", .folder = (char *)"f"};
    const Program of_digits = {.source = &mnist}, of_faces = {.source = &faces};
    const char *text = "Digits: a digit, and dig it; digitsdigit";
    assert_string_equal(picture_words(&of_digits, text), text);
    assert_string_equal(picture_words(&of_faces, text), "Pictures: a picture, and dig it; picturespicture");
    assert_string_equal(picture_words(&of_faces, ""), "");
    const char *title = picture_words(&of_faces, "digits");  // several at once, as for a figure
    for (int i = 0; i < 5; i++)
        picture_words(&of_faces, "another text");
    assert_string_equal(title, "pictures");
    char *longest = text_format("%0390d", 0), *longer = text_format("%0900d digit", 0);
    assert_string_equal(picture_words(&of_faces, longest), longest);
    assert_true(strlen(picture_words(&of_faces, longer)) < 400);
    free(longest);
    free(longer);
}

static void labels_at_their_edge(void **state)
{
    (void)state;
    const Needs needs = {.train = 1, .test = 1, .labels = true};
    Survey s = DIGITS;
    s.classes = CLASSES_MOST;
    met("64 classes", needs, s);
    s.classes++;
    missed("2 to 64 classes (numbers 0 to 63), and the largest of --data faces is 64", needs, s);
    s.classes = 1;
    missed("the largest of --data faces is 0", needs, s);
    s = DIGITS;
    s.test_labels = 0;
    missed("has none for its test pictures", needs, s);
    met("of the other split", (Needs){.train = 1, .labels = true}, s);
    s.train_labels = 0;
    missed("has none", needs, s);
    met("not asked for", (Needs){.train = 1, .test = 1}, s);
    setenv("LTG_NO_LABELS", "1", 1);
    missed("LTG_NO_LABELS withholds them", needs, s);
    unsetenv("LTG_NO_LABELS");
    s = DIGITS;
    s.train = 999;
    missed("needs 1000 training pictures", (Needs){.train = 1, .judge = true}, s);
    s = DIGITS;
    s.train_labels = s.test_labels = s.classes = 0;
    missed("needs labels", (Needs){.test = 1, .judge = true}, s);
}

/*
## The judge on demand
*/
static char home[300], self[4096];  // a folder; this program

static void teacher(const char *lines)
{
    char *path = text_format("%s/00_first_steps", home);
    FILE *file = fopen(path, "w");
    fprintf(file, "#!/bin/sh\necho \"$*\" >'%s/asked'\necho noise\n%s\n", home, lines);
    fclose(file);
    chmod(path, 0755);
    free(path);
}

static Program digits_program(Size size)
{
    return (Program){.size = size, .source = source_open("digits"), .set = DIGITS, .seed = 1};
}

static int judge_child(int quick)  // in a child: a copy of this program that lies in `home`
{
    Program p = digits_program(quick ? SIZE_QUICK : SIZE_DEFAULT);
    Judge *judge = program_judge(&p);
    fprintf(stderr, "%s", judge ? "a judge" : "no judge");
    judge_free(judge);
    source_free(p.source);
    return 0;
}

static char *said(const char *command, const char *words)  // runs it, with `words` expected in what it says
{
    char *line = text_format("%s >'%s/out' 2>&1; cat '%s/out'", command, home, home);
    FILE *pipe = popen(line, "r");
    static char text[4000];
    size_t got = fread(text, 1, sizeof text - 1, pipe);
    text[got] = 0;
    pclose(pipe);
    check(strstr(text, words) != NULL, "%s: expected '%s', found: %s", command, words, text);
    free(line);
    return text;
}

static void the_judge_is_trained_when_asked_for(void **state)
{
    (void)state;
    char *command = text_format("cp '%s' '%s/me'", self, home);
    check(system(command) == 0, "cannot copy");
    char *judges = text_format("%s/judges", home), *me = text_format("FAKE=1 '%s/me'", home);
    setenv("LTG_JUDGE", judges, 1);
    said(me, "there is no program of chapter 00 beside this one");
    teacher("exit 3");
    said(me, "could not be trained by");
    teacher("exit 0");
    said(me, "could not be trained by");  // it says that it has, and has not
    Rng rng = rng_new(1, "judge");
    Judge *made = judge_new(28, 28, 1, 10, &rng);
    judge_save(made, "elsewhere");
    judge_free(made);
    char *copy = text_format("cd '%s' && cp elsewhere.safetensors digits.safetensors && cp "
                             "elsewhere.safetensors digits-quick.safetensors", judges);
    teacher("exit 3");
    said(me, "no judge");  // another name is another set
    teacher(copy);
    char *quick = text_format("FAKE=2 '%s/me'", home);
    char *text = said(quick, "chapter 00 has trained the judge of digits");
    check(!strstr(text, "noise") && strstr(text, "a judge"), "found %s", text);
    char *asked = text_format("cat '%s/asked'", home);
    said(asked, "--part judge --data digits --out ");
    said(asked, " --quick");
    teacher("exit 3");
    said(quick, "a judge");  // it is there now
    free(command);
    free(judges);
    free(me);
    free(copy);
    free(quick);
    free(asked);
}

int main(int argc, char **argv)
{
    const char *fake = getenv("FAKE");
    if (fake)
        return judge_child(*fake == '2');
    const char *where = getenv("TMPDIR");
    snprintf(home, sizeof home, "%s/ltg-needs-XXXXXX", where && *where ? where : "/tmp");
    unsetenv("LTG_NO_LABELS");
    if (argc < 1 || !realpath(argv[0], self) || !mkdtemp(home))
        return 1;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_need_at_its_edge),
        cmocka_unit_test(digits_are_called_digits),
        cmocka_unit_test(words_follow_the_data),
        cmocka_unit_test(labels_at_their_edge),
        cmocka_unit_test(the_judge_is_trained_when_asked_for),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    char *command = text_format("rm -rf '%s'", home);
    failed += system(command) != 0;
    free(command);
    return failed;
}

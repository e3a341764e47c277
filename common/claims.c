// SPDX-License-Identifier: MIT
/*
# claims.c: what a chapter promises, and whether it holds

Each claim is one row: what was promised, what came out, the target and where that comes from, and
the verdict. Rows are printed as a table at the end, and kept as `results.tsv`.
*/
#include "sitting.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
## Claims
*/
static const char *verdict(const Row *row, double ours)
{
    bool ok = row->relation == AT_MOST    ? ours <= row->target
              : row->relation == AT_LEAST ? ours >= row->target
                                          : fabs(ours - row->target) <= row->tolerance;
    return row->relation == no_target ? "-" : ok ? "ok" : "short";
}

/*
A number in the table has five significant digits, or as many decimals as its spread deserves. That
can hide the very difference that decides: 13.8704 shows as 13.87 and yet misses "at most 13.87". So
digits are added until the number as printed gets the same verdict as the number itself.
*/
static const char *number_text(double value, int digits)  // in a static buffer
{
    static char text[64];
    bool large = fabs(value) >= 1e5 && fabs(value) < 1e15;  // 1234567, not 1.2346e+06
    int whole = large ? (int)log10(fabs(value)) + 1 : 0;
    snprintf(text, sizeof text, "%.*g", whole > digits ? whole : digits, value);
    return text;
}

// A row's number, by that rule, and behind it the spread over seeds, if there are several.
static char *mean_text(const Row *row)
{
    char fixed[64], spread[64] = "";
    const char *number = number_text(row->ours, 5), *right = verdict(row, row->ours);
    if (row->spread > 0 && fabs(row->ours) < 1e15) {
        snprintf(spread, sizeof spread, "%.1e", row->spread);  // "2.1e-02": two digits count
        int decimals = (int)fmin(fmax(1 - atoi(strchr(spread, 'e') + 1), 0), 12);
        snprintf(fixed, sizeof fixed, "%.*f", decimals, row->ours);
        snprintf(spread, sizeof spread, " +- %.*f", decimals, row->spread);
        number = fixed;
    }
    for (int more = 6; more <= 17 && strcmp(verdict(row, strtod(number, NULL)), right); more++)
        number = number_text(row->ours, more);
    return text_format("%s%s", number, row->seeds > 1 ? spread : "");
}

/*
## results.tsv

The same rows in a file, numbers in full, one row to a line. A run of some parts replaces the rows
of those parts and keeps the others; each row says of which size, data, seed and program it is,
because the folder may hold parts of several runs, and the program may have been changed between
them. The last is two checksums, of the chapter's code and of the library's.

The book's own rows lie in its folder `figures/`. A run elsewhere shows them beside its own, where
part, claim, size and data are the same: so a reader sees what a change of his, or another machine,
has changed.
*/
static const char tsv_title[] = "part\tclaim\tours\tspread\tseeds\trelation\ttarget\ttolerance\t"
                                "source\tverdict\tpart_seconds\tsize\tdata\tseed";
enum { TSV_CLAIM = 1, TSV_OURS, TSV_SPREAD, TSV_SEEDS };
enum { TSV_SECONDS = 10, TSV_SIZE, TSV_DATA, TSV_SEED, TSV_PROGRAM };

static const char *tsv_field(const char *line, int column)
{
    while (column-- > 0)
        line += strcspn(line, "\t") + 1;
    return line;
}

static bool tsv_is(const char *line, int column, const char *word)
{
    const char *field = tsv_field(line, column);
    return strlen(word) == strcspn(field, "\t\n") && !strncmp(field, word, strlen(word));
}

// How many fields a row has; 0: it is none. The first ever recorded lack the program's.
static int tsv_fields(const char *line, size_t length)
{
    int tabs = 0;
    for (size_t i = 0; i < length; i++) {
        tabs += line[i] == '\t';
        if ((unsigned char)line[i] < 32 && line[i] != '\t')
            return 0;
    }
    return tabs == TSV_SEED || tabs == TSV_PROGRAM ? tabs + 1 : 0;
}

// Reads rows into `lines`, one text for each part. A file that is not what we write is not worth an
// error; one that cannot be read is, because it may be replaced, and its rows would be lost.
void read_results(const Program *program, const char *path, Text *lines)
{
    char *line = NULL;
    size_t room = 0;
    FILE *file = fopen(path, "re");
    bool good = true, absent = !file && (errno == ENOENT || errno == ENOTDIR);
    ssize_t length;
    for (int i = 0; file && good && (length = getline(&line, &room, file)) >= 0; i++) {
        if (length && line[length - 1] == '\n')
            line[--length] = 0;
        good = i == 0 ? !strncmp(line, tsv_title, strlen(tsv_title))
                      : tsv_fields(line, (size_t)length) && i < 10000;
        if (!good)
            warn("'%s', line %d: expected a row of results, found something else; the file will be "
                 "replaced", path, i + 1);
        else if (i && owner_of(program, line) >= 0)
            put(&lines[owner_of(program, line)], "%s%s\n", line,
                tsv_fields(line, (size_t)length) <= TSV_PROGRAM ? "\t-" : "");
    }
    if (file ? good && !feof(file) : !absent)
        die("cannot read '%s': %s; move it away, or choose another folder with --out", path,
            strerror(errno));
    if (file)
        fclose(file);
    for (int i = good ? program->chapter->parts : 0; i < program->chapter->parts; i++)
        lines[i].used = 0;
    free(line);
}

// The rows that the book recorded, unless this very run records them.
void read_book(const Program *program)
{
    char *name = text_format("figures/%s/results.tsv", program->chapter->name);
    char *book = find_above(name), *ours = text_format("%s/results.tsv", program->out);
    char *own = true_path(ours);
    if (book && (!own || strcmp(own, book)))
        read_results(program, book, sitting.book);
    free(name);
    free(book);
    free(ours);
    free(own);
}

// What the book has for a claim of the part that runs, at this size and on these data; or "".
static char *book_text(const Program *program, const Row *row)
{
    const char *line = sitting.book ? sitting.book[program->part - program->chapter->part].bytes
                                    : NULL;
    while (line && *line &&
           !(tsv_is(line, TSV_CLAIM, row->cell[CLAIM]) &&
             tsv_is(line, TSV_DATA, program->source->name) &&
             tsv_is(line, TSV_SIZE, size_name[program->size])))
        line += strcspn(line, "\n") + 1;
    if (!line || !*line)
        return text_format("%s", "");
    Row book = *row;
    book.ours = strtod(tsv_field(line, TSV_OURS), NULL);
    book.spread = strtod(tsv_field(line, TSV_SPREAD), NULL);  // "-": 0
    book.seeds = atoi(tsv_field(line, TSV_SEEDS));
    int chapter = (int)strcspn(sitting.sources, "-");  // the first of the two checksums
    sitting.changed = sitting.changed || (chapter > 0 && strncmp(tsv_field(line, TSV_PROGRAM),
                                                                 sitting.sources, (size_t)chapter));
    return mean_text(&book);
}

/*
## The claims themselves
*/
static char *ours_text(const Row *row)
{
    char *mean = mean_text(row);
    char *text = row->seeds == 0   ? text_format("%s", mean)
                 : row->seeds == 1 ? text_format("%s (one seed)", mean)
                                   : text_format("%s (%d seeds)", mean, row->seeds);
    free(mean);
    return text;
}

static char *target_text(const Row *row)
{
    static const char *const sign[] = {"", "<= ", ">= "};
    char tolerance[32] = "";
    if (row->relation == no_target)
        return text_format("%s", "");
    if (row->relation == EXACTLY && row->tolerance != 0)
        snprintf(tolerance, sizeof tolerance, " +- %g", row->tolerance);
    return text_format("%s%s%s", sign[row->relation], number_text(row->target, 6), tolerance);
}

// A claim about one number that does not depend on the luck of a seed: it equals the target within
// the tolerance, or is at most, or at least, the target (the tolerance is then not used). `source`
// says where the target comes from. A NaN falls short of any target.
void claim(Program *program, const char *text, double ours, Relation relation, double target,
           double tolerance, const char *source)
{
    claim_seeds(program, text, &ours, 0, relation, target, tolerance, source);
}

// A claim about the mean over seeds; ours (seeds). Their sample deviation is shown beside it.
// No seeds: one number, which is not a matter of seeds.
void claim_seeds(Program *program, const char *text, const double *ours, int seeds,
                 Relation relation, double target, double tolerance, const char *source)
{
    Row row = {.relation = relation, .target = target, .tolerance = tolerance, .seeds = seeds};
    int n = seeds > 0 ? seeds : 1;
    for (int i = 0; i < n; i++)
        row.ours += ours[i] / n;
    for (int i = 0; i < n && n > 1; i++)
        row.spread += (ours[i] - row.ours) * (ours[i] - row.ours) / (n - 1);
    row.spread = sqrt(row.spread);  // sample standard deviation
    row.cell[CLAIM] = on_one_line(text_format("%s", text), ' ');
    row.cell[OURS] = ours_text(&row);
    row.cell[BOOK] = book_text(program, &row);
    row.cell[TARGET] = target_text(&row);
    row.cell[SOURCE] = on_one_line(text_format("%s", source), ' ');
    row.cell[VERDICT] = text_format("%s", verdict(&row, row.ours));
    sitting.row = alloc_again(sitting.row, (size_t)sitting.rows + 1, sizeof row);
    sitting.row[sitting.rows++] = row;
}

// A row without verdict: a sham control, or a number to compare with.
void control(Program *program, const char *text, double ours, const char *source)
{
    control_seeds(program, text, &ours, 0, source);
}

// The same for the mean over seeds; ours (seeds).
void control_seeds(Program *program, const char *text, const double *ours, int seeds,
                   const char *source)
{
    claim_seeds(program, text, ours, seeds, no_target, 0, 0, source);
}

// A claim about a run of full length; from a --quick run the number is only reported.
void goal(Program *program, const char *text, double ours, Relation relation, double target,
          double tolerance, const char *source)
{
    goal_seeds(program, text, &ours, 0, relation, target, tolerance, source);
}

// The same for the mean over seeds; ours (seeds).
void goal_seeds(Program *program, const char *text, const double *ours, int seeds,
                Relation relation, double target, double tolerance, const char *source)
{
    if (program->size == SIZE_QUICK)
        control_seeds(program, text, ours, seeds, "too short a run to claim anything");
    else
        claim_seeds(program, text, ours, seeds, relation, target, tolerance, source);
}

/*
## The table, on the screen and in the file
*/
// Prints the first `rows` rows of the table, with the book's numbers where any row has one; returns
// how many claims fall short.
int print_claims(int rows)
{
    static const Row title = {.cell = {"claim", "ours", "book", "target", "source", "verdict"}};
    int width[6] = {0}, claims = 0, missed = 0;
    bool book = false;
    putchar('\n');
    for (int i = -1; i < rows; i++)
        for (int j = 0; j < 6; j++)
            width[j] = text_characters(i < 0 ? title.cell[j] : sitting.row[i].cell[j], width[j]);
    for (int i = 0; i < rows; i++)
        book = book || *sitting.row[i].cell[BOOK];
    for (int i = -1; i < rows; i++) {
        const Row *row = i < 0 ? &title : &sitting.row[i];
        int last = row->relation == no_target ? SOURCE : VERDICT;  // a control has no verdict
        for (int j = 0; j < last; j++)
            if (j != BOOK || book)
                printf("%s%*s  ", row->cell[j], width[j] - text_characters(row->cell[j], 0), "");
        printf("%s\n", row->cell[last]);
        claims += i >= 0 && last == VERDICT;
        missed += strcmp(row->cell[VERDICT], "short") == 0;
    }
    printf("\n%d claim%s, %d short\n", claims, claims == 1 ? "" : "s", missed);
    if (sitting.left)
        printf("%d part%s left out: --data %s has not what %s; see above\n", sitting.left,
               sitting.left == 1 ? " is" : "s are", sitting.data,
               sitting.left == 1 ? "it needs" : "they need");
    if (book && sitting.changed)
        printf("the chapter has been changed since the book's numbers were recorded\n");
    return missed;
}

// A run that fails in a later part has not lost what came before: its claims are shown at the end.
void print_what_ran(void)
{
    if (sitting.ended || sitting.whole == 0)
        return;
    sitting.ended = true;
    clear_bar();
    print_claims(sitting.whole);
    printf("these are the claims of the parts that ran; results.tsv has them\n");
}

// Adds a row of the part that has run to the part's lines.
static void add_row(const Program *program, int part, const Row *row, double seconds)
{
    static const char *const relation[] = {"=", "<=", ">="};
    char spread[64] = "-\t-", target[96] = "-\t-\t-";
    if (row->seeds)
        snprintf(spread, sizeof spread, "%.10g\t%d", row->spread, row->seeds);
    if (row->relation != no_target)
        snprintf(target, sizeof target, "%s\t%.10g\t%.10g", relation[row->relation], row->target,
                 row->tolerance);
    put(&sitting.lines[part], "%s\t%s\t%.10g\t%s\t%s\t%s\t%s\t%.2f\t%s\t%s\t%llu\t%s\n",
        program->part->name, row->cell[CLAIM], row->ours, spread, target, row->cell[SOURCE],
        row->cell[VERDICT], seconds, size_name[program->size], program->source->name,
        (unsigned long long)program->seed, sitting.sources);
}

// Makes the rows from `first` on the lines of a part, instead of those of an earlier run.
void add_rows(const Program *program, int part, int first, double seconds)
{
    sitting.lines[part].used = 0;
    for (int i = first; i < sitting.rows; i++)
        add_row(program, part, &sitting.row[i], seconds);
}

// The lines of all parts, in the chapter's order.
void write_results(const Program *program)
{
    char *path = text_format("%s/results.tsv", program->out);
    Text all = {0};
    put(&all, "%s\tprogram\n", tsv_title);
    for (int i = 0; i < program->chapter->parts; i++)
        if (sitting.lines[i].used)
            put(&all, "%s", sitting.lines[i].bytes);
    file_replace(path, &(Piece){all.bytes, all.used}, 1);
    free(all.bytes);
    free(path);
}

// A line on how long a part took last time, here or when the book was recorded; or nothing.
void list_results(int part)
{
    bool own = sitting.lines[part].used > 0;
    const char *line = own ? sitting.lines[part].bytes : sitting.book[part].bytes;
    if (!line)
        return;
    const char *size = tsv_field(line, TSV_SIZE);
    printf("    %s (%.*s%s) took %s\n", own ? "its last run" : "the book's run",
           (int)strcspn(size, "\t"), size,
           tsv_is(line, TSV_PROGRAM, sitting.sources) ? "" : ", before the program was changed",
           time_text(strtod(tsv_field(line, TSV_SECONDS), NULL)));
}

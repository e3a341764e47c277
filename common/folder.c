// SPDX-License-Identifier: MIT
/*
# folder.c: the folder of a run

Everything of a run lies in one folder, so two runs must not share it: the second finds the lock
taken and says by whom. The lock is the system's (`flock`), not the existence of a file: it is gone
when the program is gone, even after `kill -9`.
*/
#include "sitting.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

void make_folder(char *path)
{
    struct stat status;
    char *slash = strrchr(path, '/');
    if (slash && slash > path) {  // first the folder that it lies in
        *slash = 0;
        make_folder(path);
        *slash = '/';
    }
    if (mkdir(path, 0777) && (errno != EEXIST || stat(path, &status) || !S_ISDIR(status.st_mode)))
        die("cannot create the folder '%s': %s; choose another with --out", path,
            errno == EEXIST ? "a file has that name" : strerror(errno));
}

void lock_folder(const Program *program)
{
    char *path = text_format("%s/lock", sitting.folder), owner[32] = "";
    int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);  // stays open until the program ends
    if (file < 0 || access(program->out, W_OK))
        die("cannot write into '%s': %s; choose another folder with --out", program->out,
            strerror(errno));
    if (flock(file, LOCK_EX | LOCK_NB) && errno == EWOULDBLOCK) {
        ssize_t got = pread(file, owner, sizeof owner - 1, 0);
        die("'%s' is in use by another run (process %ld): wait for it, or choose another folder "
            "with --out",
            program->out, got > 0 ? strtol(owner, NULL, 10) : 0);
    }  // any other error: a file system without locks, where the user has to be careful
    int length = snprintf(owner, sizeof owner, "%ld\n", (long)getpid());
    if (ftruncate(file, 0) || pwrite(file, owner, (size_t)length, 0) != length)
        die("cannot write '%s': %s; choose another folder with --out", path, strerror(errno));
    free(path);
}

/*
States, rows and pictures are named after parts, and two chapters may have parts of one name. So a
folder belongs to the chapter that used it first.
*/
void claim_folder(const Program *program)
{
    char *path = text_format("%s/chapter", sitting.folder), owner[100] = "";
    const char *ours = program->chapter->name;
    FILE *file = fopen(path, "re");
    if (file && fgets(owner, sizeof owner, file))
        owner[strcspn(owner, "\n")] = 0;
    if (file)
        fclose(file);
    if (*owner && strcmp(owner, ours))
        die("'%s' holds a run of %s: choose a folder for this chapter alone, such as --out %s/%s",
            program->out, on_one_line(owner, '?'), program->out, ours);
    char *line = text_format("%s\n", ours);
    if (!*owner)
        file_replace(path, &(Piece){line, strlen(line)}, 1);
    free(line);
    free(path);
}

/*
A state belongs to the program that made it: once the chapter or the library has been changed (in
more than words), the next run trains anew. What has been changed is for the reader to judge, so
--force lets a state of the former program pass; what is then saved has the mark `*` and never
passes for the work of one program.
*/
char *state_differs(const char *path)
{
    char *differs = checkpoint_difference(path, sitting.about);
    if (differs && strstr(differs, "program=")) {
        free(differs);
        return text_format("made by this program before it was changed");
    }
    return differs;
}

// States of the parts that are about to run: with --resume they must fit this run (better said now
// than in an hour), without it they are in the way. Those of other parts are left alone.
void sort_out_states(const Program *program)
{
    DIR *folder = opendir(sitting.folder);
    if (!folder)
        die("cannot read the folder '%s': %s", sitting.folder, strerror(errno));
    for (struct dirent *file; (file = readdir(folder)) != NULL;) {
        int owner = owner_of(program, file->d_name);
        const char *ending = strstr(file->d_name, ".safetensors");
        if (owner < 0 || !sitting.chosen[owner] || !ending)
            continue;
        bool whole = !ending[strlen(".safetensors")];  // else the temporary file of a killed run
        char *path = text_format("%s/%s", sitting.folder, file->d_name);
        char *differs = sitting.resume && whole ? state_differs(path) : NULL;
        if (differs)
            die("'%s' was %s; %s, or run without --resume", path, differs,
                strstr(differs, "changed") ? "add --force to go on all the same"
                                           : "use those options");
        if ((!sitting.resume || !whole) && unlink(path))
            die("cannot remove the old state '%s': %s", path, strerror(errno));
        free(path);
    }
    closedir(folder);
}

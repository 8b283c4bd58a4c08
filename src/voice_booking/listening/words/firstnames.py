"""Common names in Germany: a stranger's name is no mishearing of a colleague's, and no service."""

from voice_booking.listening.words.folding import fold

_FIRST = """
Aaron Abdul Achim Adam Adele Adelheid Adrian Agata Agathe Agnes Agnieszka Ahmed Aisha Alan Alba Albert Alessia Alex
Alexa Alexander Alexandra Alexis Alfons Alfred Ali Alice Alicia Alina Alma Almut Alois Alwin Amanda Amelie Amir
Amira Anastasia Andrea Andreas Angela Angelika Angelina Angelo Anh Anita Anja Anke Anna Annabel Annabell Annalena
Anne Anneliese Annemarie Annerose Annett Annette Annika Ansgar Antje Anton Antonia Antonio Ariane Armin Arne Arnold
Arthur Artur Astrid Aurelia Axel Aydan Aylin Ayse Ayşe Aziz Babette Baran Barbara Bastian Beate Beatrice Beatrix Bekir
Ben Benjamin Berit Bernd Bernhard Berta Berthold Bertram Bettina Bianca Bilal Birgit Bjarne Bjoern Bodo Bogdan Boris
Brigitte Britta Bruno Burak Burcu Cansu Carina Carla Carlo Carlos Carlotta Carmen Carolin Caroline Carsten Cedric
Celina Cem Cemil Ceyda Chantal Charlotte Chayenne Chiara Chris Christa Christian Christiane Christin Christina
Christine Christoph Christopher Cindy Clara Clarissa Claudia Clemens Conny Constanze Cora Cornelia Cosima Dagmar
Damian Damla Daniel Daniela Danny Danuta Daria Dario Darius David Debbie Deborah Delia Demet Denise Deniz Dennis
Derya Desiree Desirée Detlef Diana Dieter Dietmar Dietrich Dilara Dilek Dimitri Dimitrios Dino Dirk Dominik
Dominique Dora Doris Doro Dorothea Dorothee Dragan Dunja Eberhard Ebru Eckhard Edeltraud Edgar Edith Eduard Egon
Elena Elfi Elfriede Elias Elif Elisa Elisabeth Elise Elke Ella Ellen Ellinor Elvira Elwira Emanuel Emil Emilia Emily
Emine Emma Emre Enes Engin Enno Enrico Enzo Ercan Erik Erika Erwin Esra Esther Eugen Eva Evelyn Fabian Fabienne
Fabio Falk Farid Fatih Fatima Fatma Fatos Federico Felicitas Felix Ferdi Ferdinand Fernando Finn Florentine Florian
Francesco Frank Franz Franziska Frauke Fred Freddy Frederic Frederik Fredi Frieda Friederike Friedrich Fritz Gabi
Gabriele Georg Gerald Gerd Gerhard Gerlinde Gerrit Gertrud Gesa Gesine Gina Gino Giorgio Giovanni Gisela Giulia
Giuseppe Gloria Götz Goran Greta Grit Gudrun Gül Gülay Gülcan Gülsen Günay Guenter Guenther Guido Guiseppe Gunda
Gunnar Gustav Hagen Hakan Halil Hamid Hanna Hannah Hannelore Hannes Hans Harald Harry Harun Hasan Hatice Hedwig
Heidi Heike Heiko Heiner Heinrich Heinz Helena Helga Helmut Hendrik Henning Henri Henriette Henrik Henry Herbert
Hermann Hermine Hikmet Hilde Hildegard Hilmar Hiltrud Hoa Holger Horst Hubert Hülya Hussein Ibrahim Ida Igor Ilka
Ilker Ilona Imke Imran Ina Ines Inga Ingeborg Ingo Ingrid Irene Irina Iris Irmgard Irmi Isabel Isabell Isabella
Ismail Isolde Ivan Ivanka Jacky Jacqueline Jakob Jamal James Jamie Jan Jana Janina Janine Jannik Janosch Jaroslaw
Jasmin Jason Jeanette Jennifer Jenny Jens Jeremy Jerome Jesse Jessica Jill Jimmy Joachim Jochen Joel Jörg Johann
Johanna Johannes John Jolanda Jolanta Jonas Jonathan Jorg Joschka Josef Josefine Joshua Josip Jost Josua Judith
Jürgen Jule Julia Julian Juliane Julius Justin Justus Justyna Jutta Kader Kai Kamil Karin Karina Karl Karla Karsten
Kasimir Kaspar Katharina Kathleen Kathrin Katinka Katja Katrin Kemal Kenan Kerstin Kevin Kian Kilian Kim Kira
Kirsten Klara Klaus Konrad Konstantin Korbinian Kordula Kristin Kristina Ksenia Kübra Kuno Kurt Ladina Laila Lara
Larissa Lars Latifa Laura Lauren Laurenz Laurin Lea Leah Leander Leandra Leila Lena Leni Lennart Leon Leonard Leonie
Leopold Levent Levin Liam Liane Liesbeth Liesel Lili Lilian Liliana Liliane Lilly Lina Linda Linh Linus Lisa Lisbeth
Liselotte Ljiljana Lola Lorena Loretta Lothar Louis Louisa Luana Luca Ludger Ludmila Luigi Luis Luisa Lukas Lutz
Luzia Lydia Magda Magdalena Magnus Mahmoud Maik Maike Malgorzata Malin Malou Malte Malwina Mandy Manfred Manja
Manuel Manuela Mara Marc Marcel Marco Marcus Mareike Maren Margarete Margit Maria Mariam Marie Marina Mario Mariola
Marion Marius Mark Marko Markus Marlene Marlies Martha Martin Martina Massimo Mateo Mathias Mathilda Matthias
Maurice Maurizio Mauro Max Maximilian Maya Mehmet Melanie Melek Melinda Melissa Meral Mercedes Merle Merve Meryem
Mia Micha Michael Michaela Michelle Miguel Mike Mila Milan Milena Mina Mira Miranda Miriam Mohamed Mohammed Mona
Monika Monique Moritz Morten Moses Murat Mustafa Nadine Nadja Nancy Naomi Natalie Natalja Natascha Nathan Nele Nevin
Nicki Nico Nicola Nicole Niki Nikita Niklas Niko Nikolas Nilgün Nils Nina Nino Noah Noel Noemi Nora Norbert Nurcan
Nuri Özge Özgür Özlem Okan Oksana Oktay Olaf Ole Oleg Olga Oliver Olivia Olli Omar Onur Ophelia Orhan Orkan Ortrud
Oskar Osman Oswald Ottilie Otto Pablo Pamela Paolo Pascal Patricia Patrick Patrik Paul Paula Pauline Pawel Pedro
Peggy Pelin Peter Petra Philip Philipp Phillip Pia Pierre Pinar Piotr Rafael Raik Raimund Rainer Ralf Ralph Ramazan
Ramona Raphael Rashid Rasmus Raul Rebecca Recep Regina Reiko Reiner Reinhard Remo Renate Rene Ricarda Richard Rico
Rike Rita Robert Robin Rocco Roland Rolf Roman Romina Romy Ronald Ronja Ronny Rosa Rosalie Rosalinde Rosemarie Rosi
Roswitha Rouven Roxana Ruben Rudi Rudolf Rüdiger Runa Ruth Sabine Sabrina Sahin Said Salim Sally Salome Salvatore
Sami Samir Samira Samuel Samuele Sandra Sandy Santino Sara Sarah Sascha Saskia Schorsch Sebastian Selim Selina Selma
Semra Sepp Serap Sergej Sergio Serkan Seval Sevda Sevgi Sevim Shirin Sibel Sibylle Sidonie Siegfried Sieglinde
Siegmund Siggi Sigrid Sigrun Silke Silvana Silvia Simon Simone Sina Slavica Snezana Sören Sofia Sofie Solveig Sonja
Sophia Sophie Soraya Stanislaw Stefan Stefanie Steffen Steffi Stella Stephan Stephanie Suri Susanne Susi Sven Svenja
Svetlana Swantje Sylvia Tabea Tamara Tamina Tanja Tara Tarek Tarik Tatjana Tayfun Tessa Thea Thekla Theo Theodor
Theodora Theresa Therese Thies Thomas Thore Thorsten Thuy Tiago Tilda Till Tillmann Tilman Tim Timo Timur Tina
Tizian Tiziana Tobias Tom Toni Torben Torsten Tracy Traudl Tristan Trixi Trudi Tuana Tülay Tugba Udo Ümit Ulf Uli
Ulla Ulrich Ulrike Umut Ursel Ursula Uschi Uta Ute Uwe Valentin Valentina Valeria Valerie Valerija Vanessa Vasili
Veit Vera Verena Veronika Viktor Viktoria Vincent Vinzenz Viola Violetta Vitali Vito Viviane Vivien Volker Volkmar
Vroni Walter Waltraud Wanda Wenke Werner Wibke Wiebke Wilfried Wilhelm Wilhelmine Willi Wilma Winfried Wladimir
Wolfgang Wolfram Xaver Xenia Yalcin Yannick Yara Yasemin Yasmin Yeliz Yildiz Ying Ylva Yolanda Yuki Yusra Yusuf
Yvonne Zeynep Zlatko Zoe Zoltan
"""

_LAST = """
Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf
Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Schmitz Krause Meier Lehmann
Schmid Schulze Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn
Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon
Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas
Schreiber Graf Schulte Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann Thomas Voigt Sauer Arnold Wolff
Pfeiffer Petersen Hansen Jansen Janssen Özdemir Yilmaz Kaya Demir Aydin Schneiders Bayer Obermaier Kessler Wimmer
Gruber Steiner Moser Hofer Egger
"""

FIRST_NAMES = frozenset(fold(name) for name in _FIRST.split())
SURNAMES = frozenset(fold(name) for name in _LAST.split())
